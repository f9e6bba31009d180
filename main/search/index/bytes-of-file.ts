import { readFileSync } from 'node:fs';
import type { SourceFile } from '../source.ts';

/** A file's bytes; `null` when it can't be read: the library names such files, and search still finds them by their titles. */
export function bytesOf({ at }: Pick<SourceFile, 'at'>): Uint8Array | null {
  try {
    return readFileSync(at);
  } catch {
    // Named as a problem by the library, which has the reason.
    return null;
  }
}
