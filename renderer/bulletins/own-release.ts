import type { GridCellView, GridPlacesView } from '../../main/api/bulletin-view.ts';
import { words } from '../words/words.ts';

const text = words.bulletins.place;

const plain = (written: string): string => written.replace(/\s+/g, ' ').trim().toLowerCase();

/** The release that a grid is looked through for. */
export interface OwnRelease {
  readonly grid: GridPlacesView;
  readonly productName: string;
  readonly version: string;
}

/**
 * Marks where the site's release falls in the grids of a bulletin's page, brings that into sight, and says it under
 * them. The grids are part of the text, which knows no site.
 *
 * @returns takes it all away
 */
export function markOwnRelease(root: HTMLElement, own: OwnRelease): () => void {
  const undo = [...root.querySelectorAll<HTMLTableElement>('table.release-grid')].map((grid) =>
    markIn(grid, own.grid.cells),
  );
  const last = lastTable(root);
  const said = document.createElement('p');
  said.className = 'own-place';
  said.lang = document.documentElement.lang;
  said.textContent = sentenceOf(own);
  if (said.textContent !== '') last?.after(said);
  return () => {
    for (const end of undo) end();
    said.remove();
  };
}

/** Marks the columns that the release falls in, and in them the cells of the site's product. */
function markIn(grid: HTMLTableElement, cells: readonly GridCellView[]): () => void {
  const heads = [...(grid.tHead?.rows[0]?.cells ?? [])];
  const marked: HTMLElement[] = [];
  const mark = (cell: HTMLElement | undefined, name: string, how: GridCellView['how']) => {
    if (cell === undefined || cell.dataset['own'] === 'named') return;
    cell.classList.add(name);
    cell.dataset['own'] = how;
    marked.push(cell);
  };
  for (const { product, version, how } of cells) {
    if (version === null) continue;
    const column = heads.findIndex((head, at) => at > 0 && plain(head.textContent) === plain(version));
    if (column < 1) continue;
    mark(heads[column], 'own-column', how);
    for (const row of grid.tBodies[0]?.rows ?? []) {
      const own = plain(row.cells[0]?.textContent ?? '') === plain(product);
      mark(row.cells[column], own ? 'own-cell' : 'own-column', how);
      if (own) row.cells[column]?.setAttribute('aria-description', text.cell[how]);
    }
  }
  showFirst(grid, marked[0]);
  return () => {
    for (const cell of marked) {
      cell.classList.remove('own-cell', 'own-column');
      cell.removeAttribute('aria-description');
      delete cell.dataset['own'];
    }
  };
}

function showFirst(grid: HTMLTableElement, head: HTMLElement | undefined): void {
  const box = grid.parentElement;
  if (head && box && head.offsetLeft + head.offsetWidth > box.clientWidth) {
    box.scrollLeft = head.offsetLeft - box.clientWidth / 2;
  }
}

/** The last table of the part about products, whatever its shape. */
function lastTable(root: HTMLElement): Element | null {
  let found: Element | null = null;
  let next = root.querySelector('[data-anchor="products"]')?.nextElementSibling ?? null;
  while (next !== null && !next.matches('h2')) {
    if (next.matches('.table-scroll')) found = next;
    next = next.nextElementSibling;
  }
  return found;
}

/** Where it falls, in words; empty where a column names it, which is seen. */
export function sentenceOf({ grid: { cells, productNamed }, productName, version }: OwnRelease): string {
  if (!productNamed) return text.noProduct(productName);
  if (cells.length === 0) return text.nowhere(version, productName);
  // What has no column of its own bears its words about versions in its name, or has none.
  const said = (...hows: readonly GridCellView['how'][]) => [
    ...new Set(
      cells.flatMap((cell) =>
        hows.includes(cell.how) && (cell.version === null || cell.how !== 'named')
          ? [cell.version ?? cell.product]
          : [],
      ),
    ),
  ];
  const [within, maybe] = [said('named', 'within'), said('maybe')];
  return [
    within.length > 0 ? text.within(version, within) : '',
    maybe.length > 0 ? text.maybe(version, maybe) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
