import { bulletinRouteOf } from '../../content/format/bulletin-route.ts';
import type { BulletinList } from '../api/bulletin-view.ts';
import type { Implementation } from '../api/dispatch.ts';
import { done, refuse, type Outcome } from '../api/failure.ts';
import type { PageView } from '../api/page-view.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { bulletinRow, bulletinView } from '../bulletins/bulletin-view.ts';
import { count } from '../bulletins/exposure.ts';
import { bulletinIds } from '../bulletins/searchable.ts';
import type { Verdict } from '../bulletins/verdict.ts';
import type { SiteFiles } from '../state/site-files.ts';
import { bulletinPage } from './bulletin-page.ts';
import { readBulletin, type BulletinStock } from './bulletin-stock.ts';
import { editionLabel } from './edition-label.ts';
import { wholeVerdicts, verdictFor } from './evidence.ts';
import { keepingOf, keepsNothing, revisionOf, type SiteKeeping } from './keeping.ts';
import type { Ask, Question } from './question.ts';
import type { Judge } from './judge.ts';
import type { Shelf } from './shelf.ts';

/** The calls about bulletins, and what else the reader asks of them. */
export interface BulletinCalls {
  readonly calls: Pick<Implementation, 'bulletins.list' | 'bulletins.read'>;
  /** The bulletin at a route, as a page. */
  readonly page: (shelf: Shelf, route: string) => Promise<Outcome<PageView>>;
}

/** What the calls need from the rest of the reader. */
export interface BulletinSurroundings {
  readonly stock: BulletinStock;
  readonly ask: Ask;
  readonly judge: Judge;
  readonly files: SiteFiles;
}

/** The calls that list bulletins and read one. */
export function bulletinCalls({ stock, ask, judge, files }: BulletinSurroundings): BulletinCalls {
  const keeping = ({ site }: Question): SiteKeeping => (site ? keepingOf(files.of(site.id)) : keepsNothing);

  return {
    page: async (standing, route) => {
      const found = await findBulletin(standing, route, stock);
      if (!found.ok) return found;
      const view = bulletinView(found.value, bulletinRouteOf(found.value.path), null);
      return done(await bulletinPage(standing, view));
    },
    calls: {
      'bulletins.list': async ({ evidence, ...asked }) => {
        const question = await ask(asked);
        if (!question.ok) return question;
        const verdicts = await (evidence ? wholeVerdicts(question.value) : judge.verdicts(question.value));
        return done(listOf(question.value, verdicts, keeping(question.value)));
      },
      'bulletins.read': async ({ route, ...asked }) => {
        const question = await ask(asked);
        if (!question.ok) return question;
        const found = await findBulletin(question.value.shelf, route, stock);
        if (!found.ok) return found;
        const bulletin = found.value;
        const { of, decisions } = keeping(question.value);
        const revision = revisionOf(bulletin);
        return done({
          ...bulletinView(bulletin, bulletinRouteOf(bulletin.path), verdictFor(bulletin, question.value)),
          ...of(revision),
          ...question.value.standing,
          decisions: decisions(revision),
        });
      },
    },
  };
}

function listOf(
  { stock, standing }: Question,
  verdicts: readonly Verdict[] | null,
  { of }: SiteKeeping,
): BulletinList {
  const { bulletins, problems, products } = stock;
  const rows = bulletins.map((bulletin, index) => ({
    ...bulletinRow(bulletin, bulletinRouteOf(bulletin.path), verdicts?.[index] ?? null),
    ...of(revisionOf(bulletin)),
  }));
  const newestFirst = rows.sort(
    (a, b) => Date.parse(b.updated) - Date.parse(a.updated) || (a.id < b.id ? -1 : 1),
  );
  const judged = verdicts && bulletins.flatMap((bulletin, at) => pair(bulletin, verdicts[at]));
  return {
    ...standing,
    rows: newestFirst,
    counts: judged && count(judged),
    unread: standing.site && rows.filter(({ read }) => read === false).length,
    products,
    problems,
  };
}

const pair = (bulletin: Bulletin, given: Verdict | undefined) =>
  given ? [{ bulletin, verdict: given }] : [];

/** By its route first, which costs one file; else by any of its ids, as the publisher's own pages name it. */
export async function findBulletin(
  shelf: Shelf,
  route: string,
  stock: BulletinStock,
): Promise<Outcome<Bulletin>> {
  const path = shelf.bulletins.get(route) ?? shelf.bulletins.get(route.toLowerCase());
  if (path !== undefined) return readWhole(shelf, path);
  const id = route.slice(route.lastIndexOf('/') + 1).toLowerCase();
  const { bulletins } = await stock(shelf);
  const named = bulletins.find((bulletin) => bulletinIds(bulletin).some((word) => word.toLowerCase() === id));
  if (named) return readWhole(shelf, named.path);
  return refuse(
    'bulletin-not-found',
    `${id.slice(0, 200).toUpperCase()} is not in “${shelf.library.catalogue.title}” (${editionLabel(shelf.library.edition)}).`,
    'Search for it: another bulletin may mention it.',
  );
}

async function readWhole({ library }: Shelf, path: string): Promise<Outcome<Bulletin>> {
  const parsed = await readBulletin(library, path);
  if (parsed.ok) return done(parsed.bulletin);
  return refuse('bulletin-unreadable', `${path} is not a bulletin. ${parsed.problem.message}`);
}
