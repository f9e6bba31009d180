import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request, type RequestOptions } from 'node:https';
import { expect, onTestFinished } from 'vitest';
import { serve } from '../../main/web/start.ts';
import { testCertificate, type TestCertificate } from './certificate.ts';
import { smallLibrary } from './small-library.ts';
import { folderOf, tempFolder } from './temp-folder.ts';
import { terminal } from './terminal.ts';
import type { Reply, Sent } from './web-host.ts';

/** A reader that is shared with a room, as `fieldbook serve --host` does it. */
export interface TestRoom {
  readonly dataDir: string;
  readonly port: number;
  readonly origin: string;
  /** The address that was printed for whoever runs it, and the one for the room. */
  readonly ownAddress: string;
  readonly roomAddress: string;
  readonly written: { readonly out: string; readonly err: string };
  /** Sends one request without any cookie or courtesy of its own. */
  readonly send: (sent: Sent) => Promise<Reply>;
  /** Comes in by an address; answers with the cookie's header, or with what was there before. */
  readonly enter: (address: string, cookie?: string) => Promise<string>;
  /** Calls the API as the reader's own page does. */
  readonly call: (cookie: string, name: string, params?: object) => Promise<unknown>;
  readonly stop: () => Promise<number>;
}

/** Starts a room on a free port; it is stopped when the test is over. */
export async function room(
  options: { readonly dataDir?: string; readonly certificate?: TestCertificate } = {},
): Promise<TestRoom> {
  const { dataDir = tempFolder(), certificate = testCertificate(tempFolder(), 'DNS:localhost') } = options;
  let end = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    end = resolve;
  });
  const { world, written } = terminal(
    [
      ...['serve', '--data', dataDir, '--library', folderOf(smallLibrary), '--port', '0'],
      ...['--host', 'localhost', '--cert', certificate.cert, '--key', certificate.key],
    ],
    {
      programDir: folderOf({ 'renderer/index.html': '<!doctype html><title>Fieldbook</title>' }),
      untilStopped: () => stopped,
      now: () => new Date(),
      newId: randomUUID,
      newSecret: () => randomBytes(32).toString('base64url'),
    },
  );
  const code = serve(world);
  const stop = () => {
    end();
    return code;
  };
  onTestFinished(async () => void (await stop()));
  await expect.poll(() => written.out).toMatch(/^Fieldbook: https:\S+\nFor the room: https:\S+\n$/);
  const [ownAddress = '', roomAddress = ''] = written.out.match(/https:\S+/g) ?? [];
  const { origin, port } = new URL(ownAddress);
  const ca = readFileSync(certificate.cert);
  const send = (sent: Sent) => sendTls({ port: Number(port), ca }, sent);
  return {
    ...{ dataDir, origin, ownAddress, roomAddress, written, send, stop },
    port: Number(port),
    enter: async (address, cookie) => {
      const { pathname, search } = new URL(address);
      const headers = { host: `localhost:${port}`, ...(cookie === undefined ? {} : { cookie }) };
      const reply = await send({ path: pathname + search, headers });
      return reply.headers['set-cookie']?.[0]?.split(';')[0] ?? 'none';
    },
    call: async (cookie, name, params = {}) => {
      const headers = { host: `localhost:${port}`, cookie, origin, 'content-type': 'application/json' };
      const body = JSON.stringify({ name, params });
      return JSON.parse((await send({ method: 'POST', path: '/-/api/call', headers, body })).body) as unknown;
    },
  };
}

function sendTls(
  to: RequestOptions,
  { method = 'GET', path = '/', headers = {}, body }: Sent,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      servername: 'localhost',
      agent: false,
      ...to,
      method,
      path,
      headers,
    };
    const outgoing = request(options, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
