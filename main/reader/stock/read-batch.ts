import type { Problem } from '../../api/library-view.ts';
import { parseBulletin } from '../../bulletins/parse-bulletin.ts';
import { slim, type SlimBulletin } from '../../bulletins/slim.ts';
import { voucher } from './vouched-bytes.ts';
import type { StockBatch, StockFile } from './wire.ts';

const vouch = voucher();

/** Reads files one after the other; for a thread that has nothing else to do. */
export function readBatch(files: readonly StockFile[]): StockBatch {
  const entries: SlimBulletin[] = [];
  const problems: Problem[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const vouched = vouch(file);
    if (!vouched) {
      refused.push(file.path);
      continue;
    }
    const parsed = parseBulletin(file.path, vouched.bytes);
    if (parsed.ok) entries.push(slim(parsed.bulletin, vouched.digest));
    else problems.push(parsed.problem);
  }
  return { entries, problems, refused };
}
