import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { codeOf } from '../api/system-error.ts';
import { refusalOf, type Refusal } from '../api/refusal.ts';
import { toRefusal } from './disk.ts';

const holder = z.object({
  pid: z.number().int(),
  host: z.string(),
  /** Tells a process from a later one with the same number; empty where the system does not say. */
  born: z.string(),
  token: z.string(),
});

type Holder = z.infer<typeof holder>;

/** Who writes, as the host knows it: a lock on a shared folder must tell this computer from another. */
export interface Writer {
  readonly host: string;
  /** A text that was never used before. */
  readonly newId: () => string;
}

/** Locks that this very process holds: a lock with our own number and a strange token is a dead process's. */
const held = new Set<string>();

/**
 * Takes the lock at `path`: one writer at a time, over all processes of this computer. A lock whose process is gone is
 * taken over.
 *
 * @returns gives it back
 * @throws a `Refusal` `store-locked` when somebody else holds it
 */
export async function takeLock(path: string, writer: Writer): Promise<() => Promise<void>> {
  const { host, newId } = writer;
  const mine: Holder = { pid: process.pid, host, born: bornOf(process.pid), token: newId() };
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await create(path, mine)) {
      held.add(mine.token);
      return async () => {
        held.delete(mine.token);
        if ((await read(path))?.token === mine.token) await rm(path, { force: true });
      };
    }
    const other = await read(path);
    if (other && isAlive(other, host)) throw locked(other, path);
    await clear(path, other, writer);
  }
  throw locked(null, path);
}

async function create(path: string, mine: Holder): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'wx');
    try {
      await file.writeFile(JSON.stringify(mine));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw toRefusal(error, path);
  }
}

async function read(path: string): Promise<Holder | null> {
  try {
    return holder.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null; // Gone, or half-written by a process that was killed in the middle.
  }
}

/** Moved away first and looked at again: between reading and moving somebody else may have cleared and taken it. */
async function clear(path: string, stale: Holder | null, { host, newId }: Writer): Promise<void> {
  const away = `${path}.${newId()}`;
  try {
    await rename(path, away);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw toRefusal(error, path);
  }
  const moved = await read(away);
  if (moved && moved.token !== stale?.token && isAlive(moved, host)) await rename(away, path);
  else await rm(away, { force: true });
}

function isAlive(other: Holder, host: string): boolean {
  if (other.host !== host) return true;
  if (other.pid === process.pid) return held.has(other.token);
  try {
    process.kill(other.pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return other.born === bornOf(other.pid);
}

/** When a process began, as Linux tells it; elsewhere its number alone has to do. */
function bornOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

const locked = (other: Holder | null, path: string): Refusal =>
  other ? refusalOf('locked-by', { pid: other.pid, host: other.host, path }) : refusalOf('locked', { path });
