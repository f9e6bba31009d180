import { showEverything } from './body/deployments.ts';
import type { Bookmark } from '../../main/api/state-view.ts';

/** What a bookmark is made from; the program adds its id and its date. */
export type NewBookmark = Omit<Bookmark, 'id' | 'created'>;

const quoteLength = 200; // UTF-16 code units: enough to know a place again, too little to be a copy of the page

/** The element of an anchor, as the render room names it. */
export const elementOf = (anchor: string): HTMLElement | null => document.getElementById(`doc-${anchor}`);

/** The first words of an element's text; `null` when it has none. */
export function firstWords(element: Element | null): string | null {
  const text = element?.querySelector('p, li, td')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text.slice(0, quoteLength);
}

/** The first words under a heading: of what follows it, up to the next heading. */
export function wordsUnder(heading: Element): string | null {
  const start = heading.closest('.heading-row') ?? heading;
  for (let next = start.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (next.matches('h1, h2, h3, h4, h5, h6, .heading-row')) return null;
    const text = next.textContent.replace(/\s+/g, ' ').trim();
    if (text !== '') return text.slice(0, quoteLength);
  }
  return null;
}

/** Makes an element visible that is inside a closed `<details>`, behind another tab, or for another deployment. */
export function reveal(element: Element): void {
  showEverything(element);
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
    if (at instanceof HTMLElement && at.role === 'tabpanel' && at.hidden) {
      document.getElementById(at.getAttribute('aria-labelledby') ?? '')?.click();
    }
  }
}
