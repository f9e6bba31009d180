import { isElsewhere, type Deployment } from '../../../content/format/deployment.ts';

/** Told when something hidden had to be shown: a search led there, or a link. */
export const shownAnyway = 'fieldbook-shown';

/** How many parts of a page's HTML are for other deployments. The gate writes attributes in double quotes. */
export const partsElsewhere = (html: string, site: readonly Deployment[]): number =>
  [...html.matchAll(/<section [^>]*\bdata-deployment="([^"]*)"/g)].filter(([, marks = '']) =>
    isElsewhere(marks.split(' '), site),
  ).length;

/** Hides the parts of a page that are for other deployments than the site's, or shows them again. */
export function hideElsewhere(root: HTMLElement, site: readonly Deployment[], hide: boolean): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-deployment]')) {
    const away = hide && isElsewhere((part.dataset['deployment'] ?? '').split(' '), site);
    part.toggleAttribute('data-elsewhere', away);
    const tab = tabOf(part);
    if (tab !== null) tab.hidden = away;
    else part.hidden = away;
  }
  for (const box of root.querySelectorAll('.tabs[data-live]')) chooseSeen(box);
}

/** Shows everything that was hidden, at once. */
export function showEverything(from: Element): void {
  const root = from.closest<HTMLElement>('.prose');
  if (root === null || from.closest('[data-elsewhere]') === null) return;
  hideElsewhere(root, [], false);
  root.dispatchEvent(new Event(shownAnyway, { bubbles: true }));
}

/** The tab of a panel, where the page's tabs are alive. */
const tabOf = (panel: HTMLElement): HTMLElement | null =>
  panel.role === 'tabpanel' ? document.getElementById(panel.getAttribute('aria-labelledby') ?? '') : null;

/** A set of tabs shows one that is there; where all are for others, none is. */
function chooseSeen(box: Element): void {
  const tabs = [...box.querySelectorAll<HTMLElement>(':scope > .tab-list > [role="tab"]')];
  const chosen = tabs.find((tab) => tab.ariaSelected === 'true');
  const seen = tabs.find((tab) => !tab.hidden);
  if (chosen?.hidden === true && seen) seen.click();
  box.toggleAttribute('hidden', tabs.length > 0 && seen === undefined);
}
