import type { BulletinListRow } from '../api/bulletin-view.ts';
import type { Keeping } from '../api/site-view.ts';
import type { StockedBulletins } from './bulletin-stock.ts';
import { stockedRevision, type Revision } from './keeping.ts';

/** What a line of the list says to everybody, whatever is asked for. */
export type Line = Omit<BulletinListRow, 'verdict' | keyof Keeping>;

/** The lines of a stock in its order, and the names that they refer to. */
export interface Lines {
  readonly lines: readonly { readonly line: Line; readonly revision: Revision }[];
  readonly names: readonly string[];
}

const made = new WeakMap<StockedBulletins, Lines>();

/** The lines of a stock; made once for each. */
export function linesOf(stock: StockedBulletins): Lines {
  const lines = made.get(stock) ?? makeLines(stock);
  made.set(stock, lines);
  return lines;
}

function makeLines({ entries }: StockedBulletins): Lines {
  const places = new Map<string, number>();
  const placeOf = (name: string): number => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  };
  const lines = entries.map((entry) => {
    const { products, verdict: _, ...line } = entry.row;
    return { line: { ...line, named: products.map(placeOf) }, revision: stockedRevision(entry) };
  });
  return { lines, names: [...places.keys()] };
}
