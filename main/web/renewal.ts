import { unwatchFile, watchFile } from 'node:fs';
import { resolve } from 'node:path';
import type { Outcome } from '../api/failure.ts';
import { readRoom, type Room, type RoomFlags, type RoomWorld } from './room.ts';

/** How often the files are looked at, milliseconds: also on folders of a network, which tell nobody of changes. */
const everyMs = 4000;

export interface Renewal {
  /** Hears a renewed pair that was found good, and one that was not, which changes nothing. */
  readonly hear: (read: Outcome<Room>) => void;
  /** Milliseconds. */
  readonly every?: number;
}

/**
 * Follows the files of a room's certificate: a renewed one is for the next browser that comes, without a new start. Certificate
 * and key are two files: a pair that does not fit is looked at once more before anybody hears of it.
 *
 * @param inUse what is served now
 * @returns stops following
 */
export function followCertificate(
  flags: RoomFlags,
  world: RoomWorld,
  inUse: Room,
  { hear, every = everyMs }: Renewal,
): () => void {
  const paths = [flags.cert, flags.key].map((path) => resolve(world.cwd, path));
  let known = inUse;
  let later: NodeJS.Timeout | undefined;
  const look = (again: boolean): void => {
    clearTimeout(later);
    const read = readRoom(flags, world);
    if (!read.ok && again) {
      later = setTimeout(() => look(false), every);
      later.unref();
      return;
    }
    if (read.ok && read.value.cert === known.cert && read.value.key === known.key) return;
    if (read.ok) known = read.value;
    hear(read);
  };
  const changed = (): void => look(true);
  for (const path of paths) watchFile(path, { persistent: false, interval: every }, changed);
  return () => {
    clearTimeout(later);
    for (const path of paths) unwatchFile(path, changed);
  };
}
