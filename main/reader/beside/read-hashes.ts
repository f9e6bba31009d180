import { hashesIn, hashesOfBulletin } from '../../bulletins/hashes.ts';
import { parsePage } from '../../render/parse-page.ts';
import { sectionsOf } from '../../render/sections.ts';
import type { PartialBytes } from '../../render/source/wanted.ts';
import { vouchedBytes } from '../stock/vouched-bytes.ts';
import { vouchedPartials } from './vouched-page.ts';
import type { FoundHash, FoundHashes, HashFile } from './wire.ts';

/** The hashes that files print, read one after the other; for a thread that has nothing else to do. */
export function readHashes(files: readonly HashFile[]): FoundHashes {
  const found: FoundHash[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const bytes = vouchedBytes(file)?.bytes;
    if (bytes) for (const one of hashesOf(file, bytes, vouchedPartials(file))) found.push(one);
    else refused.push(file.path);
  }
  return { found, refused };
}

/** The hashes that one file prints, with the texts that it takes in. */
export function hashesOf(
  { kind, path }: Pick<HashFile, 'kind' | 'path'>,
  bytes: Uint8Array,
  partials: readonly PartialBytes[],
): readonly FoundHash[] {
  if (kind === 'bulletin')
    return hashesOfBulletin(bytes).map((one) => ({ ...one, path, anchor: null, heading: null }));
  return sectionsOf(parsePage(path, bytes, partials)).flatMap(({ anchor, heading, text, code }) =>
    hashesIn(`${text}\n${code}`).map((one) => ({ ...one, path, anchor, heading })),
  );
}
