import type { SiteView } from '../../main/api/site-view.ts';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Marks the site's product and release in the grids of a bulletin's page, and brings its column into sight. The grid is
 * part of the text, which knows no site; where it doesn't name the release there is nothing to mark.
 *
 * @param label said of the marked cell to those who don't see the mark
 * @returns takes the marks away
 */
export function markOwnRelease(
  root: HTMLElement,
  { product, productName, version }: Pick<SiteView, 'product' | 'productName' | 'version'>,
  label: string,
): () => void {
  const names = new Set([plain(product), plain(productName)]);
  const marked: HTMLElement[] = [];
  const mark = (cell: HTMLElement | undefined, name: string) => {
    if (cell === undefined) return;
    cell.classList.add(name);
    marked.push(cell);
  };
  for (const grid of root.querySelectorAll<HTMLTableElement>('table.release-grid')) {
    const column = [...(grid.tHead?.rows[0]?.cells ?? [])].findIndex(
      ({ textContent }) =>
        plain(textContent).replace(/^v(?=\d)/, '') === plain(version).replace(/^v(?=\d)/, ''),
    );
    if (column < 1) continue;
    mark(grid.tHead?.rows[0]?.cells[column], 'own-column');
    for (const row of grid.tBodies[0]?.rows ?? []) {
      const own = names.has(plain(row.cells[0]?.textContent ?? ''));
      mark(row.cells[column], own ? 'own-cell' : 'own-column');
      if (own) row.cells[column]?.setAttribute('aria-description', label);
    }
    const head = grid.tHead?.rows[0]?.cells[column];
    const box = grid.parentElement;
    if (head && box && head.offsetLeft + head.offsetWidth > box.clientWidth) {
      box.scrollLeft = head.offsetLeft - box.clientWidth / 2;
    }
  }
  return () => {
    for (const cell of marked) {
      cell.classList.remove('own-cell', 'own-column');
      cell.removeAttribute('aria-description');
    }
  };
}
