import { readFileSync } from 'node:fs';
import type { Problem } from '../../api/library-view.ts';
import { reasonOf } from '../../api/system-error.ts';
import { parseBulletin } from '../../bulletins/parse-bulletin.ts';
import { slim, type SlimBulletin } from '../../bulletins/slim.ts';
import { sha256 } from '../../library/edition-manifest.ts';
import type { StockBatch, StockFile } from './wire.ts';

/** Reads files one after the other; for a thread that has nothing else to do. */
export function readBatch(files: readonly StockFile[]): StockBatch {
  const entries: SlimBulletin[] = [];
  const problems: Problem[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const bytes = bytesOf(file);
    const digest = bytes && sha256(bytes);
    if (!bytes || digest === null || (file.sha256 !== null && file.sha256 !== digest)) {
      refused.push(file.path);
      continue;
    }
    const parsed = parseBulletin(file.path, bytes);
    if (parsed.ok) entries.push(slim(parsed.bulletin, digest));
    else problems.push(parsed.problem);
  }
  return { entries, problems, refused };
}

function bytesOf({ at }: StockFile): Uint8Array | null {
  try {
    return readFileSync(at);
  } catch (error) {
    if (reasonOf(error) === '') throw error;
    return null; // The library's own gate is asked next, and names the reason.
  }
}
