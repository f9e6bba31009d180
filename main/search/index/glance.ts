import { glanceAtBulletin } from '../../bulletins/glance.ts';
import type { KnownTitle } from '../listing.ts';
import type { SourceFile } from '../source.ts';
import { bytesOf } from './bytes-of-file.ts';
import type { Corpus } from './corpus.ts';
import type { Breather } from './merge.ts';

/** Hears what files are called, as that becomes known. */
export type TitleListener = (titles: readonly KnownTitle[]) => void;

/** So many titles are told at once. */
const portion = 200;

/** Tells what the bulletins of kept segments are called: nothing is read for that. */
export function tellKept({ parts }: Pick<Corpus, 'parts'>, onTitles: TitleListener): void {
  for (const { segment, alive } of parts) {
    const titles = segment.pages.flatMap(({ path, kind, title, ids }, page) =>
      kind === 'bulletin' && alive[page] === 1 ? [{ path, title, ids }] : [],
    );
    for (let at = 0; at < titles.length; at += portion) onTitles(titles.slice(at, at + portion));
  }
}

/** Looks into bulletins for no more than their titles and numbers, which answer while everything else is still being read. */
export async function tellTitles(
  files: readonly SourceFile[],
  onTitles: TitleListener,
  breathe: Breather,
  outdated: () => boolean,
): Promise<void> {
  let found: KnownTitle[] = [];
  for (const file of files) {
    if (file.kind !== 'bulletin') continue;
    await breathe();
    if (outdated()) return;
    const bytes = bytesOf(file);
    const glanced = bytes && glanceAtBulletin(bytes);
    if (glanced) found.push({ path: file.path, ...glanced });
    if (found.length < portion) continue;
    onTitles(found);
    found = [];
  }
  if (found.length > 0) onTitles(found);
}
