import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
/** The corpora that figures are measured on; they are not part of the repository. */
export const corpora = join(root, '../shared/corpora');

/** A server in a process of its own. */
export interface Serving {
  readonly address: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Starts a Node program that prints an address on a line of its own, and waits for that line. */
export async function serve(program: string, ...args: readonly string[]): Promise<Serving> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  return { address: await addressOf(child), pid: child.pid ?? 0, stop: () => end(child) };
}

/** `fieldbook serve`, on any free port. */
export function serveFieldbook(dataDir: string, ...args: readonly string[]): Promise<Serving> {
  seedReader(dataDir);
  return serve(join(root, 'out/main/fieldbook.mjs'), 'serve', '--port', '0', '--data', dataDir, ...args);
}

/** Somebody who was here before: figures are of a page, not of the first screen of all. */
export function seedReader(dataDir: string): void {
  const file = join(dataDir, 'state.json');
  if (existsSync(file)) return;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify({ version: 1, session: { welcomed: true } }));
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\S+/.exec(said)?.[0];
      if (address !== undefined && said.includes('\n')) resolve(address);
    });
    child.once('exit', (code) => {
      reject(new Error(`The server ended with code ${code ?? 'none'}. It said: ${said}`));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

/** Calls the API of a running Fieldbook, as its own page does. */
export async function openApi(
  address: string,
): Promise<(name: string, params?: unknown) => Promise<unknown>> {
  const { origin } = new URL(address);
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async (name, params = {}) => {
    const response = await fetch(`${origin}/-/api/call`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, origin },
      body: JSON.stringify({ name, params }),
    });
    const outcome = (await response.json()) as { ok: boolean; value: unknown; failure?: { message: string } };
    if (!outcome.ok) throw new Error(`${name}: ${outcome.failure?.message ?? 'failed'}`);
    return outcome.value;
  };
}
