import { readFileSync } from 'node:fs';
import { reasonOf } from '../../api/system-error.ts';
import { sha256 } from '../../library/sha256.ts';
import type { StockFile } from './wire.ts';

/** A file's bytes with their digest; `null` where they can't be read, or are not what the edition vouches for. */
export function vouchedBytes(
  file: StockFile,
): { readonly bytes: Uint8Array; readonly digest: string } | null {
  const bytes = bytesOf(file);
  const digest = bytes && sha256(bytes);
  if (!bytes || digest === null || (file.sha256 !== null && file.sha256 !== digest)) return null;
  return { bytes, digest };
}

function bytesOf({ at }: StockFile): Uint8Array | null {
  try {
    return readFileSync(at);
  } catch (error) {
    if (reasonOf(error) === '') throw error;
    return null; // The library's own gate is asked next, and names the reason.
  }
}
