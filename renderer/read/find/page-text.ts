/** Text of an element with, for every piece of it, the text node that it came from. */
export interface PageText {
  readonly text: string;
  readonly pieces: readonly { readonly node: Text; readonly start: number }[];
}

const blocks = 'p, li, td, th, dt, dd, pre, h1, h2, h3, h4, h5, h6, figcaption, summary, div, section';
/** What nobody reads as part of the page. */
const besides = 'button, aside, select, textarea, script, style, .for-readers, [aria-hidden="true"]';
/** Stands between two blocks: what is searched for holds none, so nothing is found across them. */
const gap = '\0';

/** Gathers the text of an element once. Words may be cut by markup (`<b>key</b>s`), but never run over a block's end. */
export function gatherText(root: Element): PageText {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    return node instanceof Element && node.matches(besides)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_SKIP;
  });
  const pieces: { node: Text; start: number }[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  let parent: Element | null = null;
  let block: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) continue;
    if (node.parentElement !== parent) {
      parent = node.parentElement;
      const now = parent?.closest(blocks) ?? null;
      if (now !== block) add(gap);
      block = now;
    }
    pieces.push({ node, start: length });
    add(node.data);
  }
  return { text: parts.join(''), pieces };
}

/** The range of a part of the text; `null` where the page changed since it was gathered. */
export function rangeOf({ pieces }: PageText, start: number, end: number): Range | null {
  const from = pieceAt(pieces, start);
  const to = pieceAt(pieces, end - 1);
  if (!from || !to) return null;
  const [first, last] = [start - from.start, end - to.start];
  if (first > from.node.length || last > to.node.length) return null;
  const range = document.createRange();
  range.setStart(from.node, first);
  range.setEnd(to.node, last);
  return range;
}

function pieceAt(pieces: PageText['pieces'], offset: number) {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}
