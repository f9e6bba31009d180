import { words } from '../../words/words.ts';

/** Names the tables of a page apart, for those who go from landmark to landmark: by number, and by their heading. */
export function nameTables(root: HTMLElement): () => void {
  let number = 0;
  let heading = '';
  for (const element of root.querySelectorAll<HTMLElement>(
    '[data-anchor]:is(h1, h2, h3, h4, h5, h6), .table-scroll',
  )) {
    if (element.matches('.table-scroll')) {
      number += 1;
      element.ariaLabel = words.page.table(number, heading);
    } else heading = element.textContent.trim();
  }
  return () => undefined; // names need no undoing
}
