import { reveal } from '../places.ts';

/**
 * Draws matches with the browser's own highlights, so that the page's nodes stay as they are.
 *
 * @param here the one that the reader is at
 * @returns takes them away
 */
export function highlight(ranges: readonly Range[], here: Range | null): () => void {
  CSS.highlights.set('found', new Highlight(...ranges));
  if (here !== null) CSS.highlights.set('found-here', new Highlight(here));
  else CSS.highlights.delete('found-here');
  return () => {
    CSS.highlights.delete('found');
    CSS.highlights.delete('found-here');
  };
}

/** Brings a match into sight, out of a closed `<details>` and from behind another tab of the page. */
export function showRange(range: Range): void {
  const element = range.startContainer.parentElement;
  if (element === null) return;
  reveal(element);
  element.scrollIntoView({ block: 'nearest' });
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 120 || bottom > window.innerHeight - 80) element.scrollIntoView({ block: 'center' });
  // In a block that is higher than the window, the match itself is what is looked for.
  const after = range.getBoundingClientRect();
  if (after.top < 0 || after.bottom > window.innerHeight) scrollTo(element, after);
}

function scrollTo(element: Element, { top }: DOMRect): void {
  const box = element.closest('main');
  if (box !== null) box.scrollTop += top - window.innerHeight / 2;
}
