import type { Implementation } from '../api/dispatch.ts';
import { done } from '../api/failure.ts';
import type { RelatedBulletin, RelatedPage } from '../api/related-view.ts';
import { findBulletin } from './bulletin-calls.ts';
import type { BulletinStock, StockedBulletin } from './bulletin-stock.ts';
import { mentionsIn, type Mentions } from './mentions.ts';
import type { Shelf } from './shelf.ts';

/** More than these are no longer a help. */
const most = 12;

/** A product that more bulletins name than these relates none of them: they are about the same vendor's one product. */
const rare = 20;

/** The call that finds what else there is about a bulletin's subject. */
export function relatedCalls(
  shelf: () => Shelf,
  stock: BulletinStock,
): Pick<Implementation, 'bulletins.related'> {
  const known = new WeakMap<Shelf, Promise<Mentions>>();
  const mentionsOf = (standing: Shelf): Promise<Mentions> => {
    const found = known.get(standing) ?? mentionsIn(standing);
    known.set(standing, found);
    return found;
  };
  return {
    'bulletins.related': async ({ route }) => {
      const standing = shelf();
      const found = await findBulletin(standing, route, stock);
      if (!found.ok) return found;
      const { entries } = await stock(standing);
      const self = entries.find(({ path }) => path === found.value.path);
      if (!self) return done({ bulletins: [], pages: [] });
      return done({
        bulletins: relatives(self, entries).slice(0, most),
        pages: pagesOf(self, standing, await mentionsOf(standing)).slice(0, most),
      });
    },
  };
}

/** By a common id first, then by component, then by a product that few name; within each the newest first, as stocked. */
function relatives(self: StockedBulletin, entries: readonly StockedBulletin[]): readonly RelatedBulletin[] {
  const others = entries.filter((entry) => entry !== self);
  const by = (kind: RelatedBulletin['by'], wordsOf: (entry: StockedBulletin) => readonly string[]) => {
    const own = new Map(wordsOf(self).map((word) => [word.toLowerCase(), word]));
    return others.flatMap((entry) => {
      const word = wordsOf(entry).find((one) => own.has(one.toLowerCase()));
      return word === undefined ? [] : [related(entry, kind, word)];
    });
  };
  const naming = new Map<string, number>();
  for (const { row } of entries)
    for (const product of row.products) naming.set(product, (naming.get(product) ?? 0) + 1);
  const all = [
    ...by('id', ({ row }) => row.ids),
    ...by('component', ({ components }) => components),
    ...by('product', ({ row }) => row.products.filter((product) => (naming.get(product) ?? 0) <= rare)),
  ];
  const once = new Map<string, RelatedBulletin>();
  for (const one of all) if (!once.has(one.route)) once.set(one.route, one);
  return [...once.values()];
}

const related = (
  { row: { route, id, title, severity, score } }: StockedBulletin,
  by: RelatedBulletin['by'],
  word: string,
): RelatedBulletin => ({ route, id, title, severity, score, by, word });

/** Pages that link to it first, then those that name it, each in the order of the tree. */
function pagesOf(
  { row }: StockedBulletin,
  { pages, sequence }: Shelf,
  mentions: Mentions,
): readonly RelatedPage[] {
  const words = [row.route, ...row.ids].map((word) => word.toLowerCase());
  const place = (route: string): number => sequence.indexOf(route) >>> 0; // those outside the tree come last
  const routes = words.flatMap((word) => [...(mentions.get(word) ?? [])].sort((a, b) => place(a) - place(b)));
  return [...new Set(routes)].map((route) => ({ route, title: pages.get(route)?.title ?? route }));
}
