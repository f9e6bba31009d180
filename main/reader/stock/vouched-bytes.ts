import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { reasonOf } from '../../api/system-error.ts';
import { sha256 } from '../../library/sha256.ts';
import type { StockFile } from './wire.ts';

/** A file's bytes and their digest. */
export interface Vouched {
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/** Reads a file; `null` where that fails, or where it is not what the edition vouches for. */
export type Vouch = (file: StockFile) => Vouched | null;

/** A file's bytes with their digest; `null` where they can't be read, or are not what the edition vouches for. */
export const vouchedBytes: Vouch = (file) => compared(file, () => readFileSync(file.at));

/** What most bulletins fit into, and what a place grows to at most: larger ones are left to the library's own gate. Bytes. */
const atFirst = 1 << 20;
const atMost = 1 << 26;

/**
 * Reads thousands of files one after the other into one place: a place for each costs as much as the disk does. The
 * bytes hold until the next file is read.
 */
export function voucher(): Vouch {
  let place = Buffer.allocUnsafeSlow(atFirst);

  const fill = (file: number): Uint8Array | null => {
    let length = 0;
    for (;;) {
      if (length === atMost) return null;
      if (length === place.length) place = Buffer.concat([place], 2 * place.length);
      const more = readSync(file, place, length, place.length - length, null);
      if (more === 0) return place.subarray(0, length);
      length += more;
    }
  };

  return (file) =>
    compared(file, () => {
      const open = openSync(file.at, 'r');
      try {
        return fill(open);
      } finally {
        closeSync(open);
      }
    });
}

function compared({ sha256: vouched }: StockFile, read: () => Uint8Array | null): Vouched | null {
  const bytes = orNothing(read);
  const digest = bytes && sha256(bytes);
  return bytes && digest !== null && (vouched === null || vouched === digest) ? { bytes, digest } : null;
}

function orNothing(read: () => Uint8Array | null): Uint8Array | null {
  try {
    return read();
  } catch (error) {
    if (reasonOf(error) === '') throw error;
    return null; // The library's own gate is asked next, and names the reason.
  }
}
