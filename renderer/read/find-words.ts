import { gatherText, rangeOf } from './find/page-text.ts';
import { literally } from './find/find-text.ts';

const most = 2000; // marks beyond that help nobody, and drawing them is slow

/** Where these words stand in an element, in the order of the text. A match begins where a word begins. */
export function findWords(root: Element, terms: readonly string[]): readonly Range[] {
  const wanted = terms.filter((term) => term.trim() !== '').sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return [];
  const gathered = gatherText(root);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.map(literally).join('|')})`, 'giu');
  const ranges: Range[] = [];
  for (const match of gathered.text.matchAll(pattern)) {
    const range = rangeOf(gathered, match.index, match.index + match[0].length);
    if (range !== null) ranges.push(range);
    if (ranges.length === most) break;
  }
  return ranges;
}
