import { createHash } from 'node:crypto';

/** The ports that no service is assigned to (RFC 6335, section 6). */
const first = 49_152;
const last = 65_535;

/**
 * The port that a data folder's host tries first. It follows from the folder's path, so a browser's history and
 * bookmarks of the reader's pages hold at the next start, and two data folders rarely meet. It is no secret: what lets
 * a browser in is the token.
 */
export function preferredPort(dataDir: string): number {
  const number = createHash('sha256').update(dataDir).digest().readUInt32BE(0);
  return first + (number % (last - first + 1));
}
