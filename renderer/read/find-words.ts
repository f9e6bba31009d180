/** Text of an element with, for every piece of it, the text node that it came from. */
interface Gathered {
  readonly text: string;
  readonly pieces: readonly { readonly node: Text; readonly start: number }[];
}

const blocks = 'p, li, td, th, dt, dd, pre, h1, h2, h3, h4, h5, h6, figcaption, summary, div, section';
const most = 2000; // marks beyond that help nobody, and drawing them is slow

/** Where these words stand in an element, in the order of the text. A match begins where a word begins. */
export function findWords(root: Element, terms: readonly string[]): readonly Range[] {
  const wanted = terms.filter((term) => term.trim() !== '').sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return [];
  const { text, pieces } = gather(root);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.map(literally).join('|')})`, 'giu');
  const ranges: Range[] = [];
  for (const match of text.matchAll(pattern)) {
    ranges.push(rangeOf(pieces, match.index, match.index + match[0].length));
    if (ranges.length === most) break;
  }
  return ranges;
}

/** Words may be cut by markup (`<b>key</b>s`), but never run from one block into the next. */
function gather(root: Element): Gathered {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const pieces: { node: Text; start: number }[] = [];
  let text = '';
  let block: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (parent === null || parent.closest('button') !== null) continue;
    const now = parent.closest(blocks);
    if (now !== block) text += '\n';
    block = now;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  return { text, pieces };
}

function rangeOf(pieces: Gathered['pieces'], start: number, end: number): Range {
  const range = document.createRange();
  const from = pieceAt(pieces, start);
  const to = pieceAt(pieces, end - 1);
  if (from && to) {
    range.setStart(from.node, start - from.start);
    range.setEnd(to.node, end - to.start);
  }
  return range;
}

function pieceAt(pieces: Gathered['pieces'], offset: number) {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}

const literally = (term: string): string => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
