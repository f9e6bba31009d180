import { setImmediate as nextTurn } from 'node:timers/promises';
import { bulletinRouteOf } from '../../content/format/bulletin-route.ts';
import type { Implementation } from '../api/dispatch.ts';
import { done, refuse, type Outcome } from '../api/failure.ts';
import { editionValues } from '../api/sayings/of-library.ts';
import { refused } from '../api/refusal.ts';
import type { PageLanguage, PageView } from '../api/page-view.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { bulletinView } from '../bulletins/bulletin-view.ts';
import { gridPlaces } from '../bulletins/grid-places.ts';
import type { SiteFiles } from '../state/site-files.ts';
import { bulletinPage } from './bulletin-page.ts';
import { firstOf, listOf } from './bulletin-list.ts';
import { linesOf } from './bulletin-lines.ts';
import { readBulletin, type BulletinStock } from './bulletin-stock.ts';
import { wholeVerdicts, verdictFor } from './evidence.ts';
import { keepingOf, keepsNothing, revisionOf, type SiteKeeping } from './keeping.ts';
import type { NoteViews } from './note-views.ts';
import type { Ask, Question } from './question.ts';
import type { Judge } from './judge.ts';
import type { Shelf } from './shelf.ts';

/** The calls about bulletins, and what else the reader asks of them. */
export interface BulletinCalls {
  readonly calls: Pick<
    Implementation,
    | 'bulletins.list'
    | 'bulletins.first'
    | 'bulletins.names'
    | 'bulletins.products'
    | 'bulletins.count'
    | 'bulletins.read'
  >;
  /** The bulletin at a route, as a page that is told in a language. */
  readonly page: (shelf: Shelf, route: string, language: PageLanguage) => Promise<Outcome<PageView>>;
}

/** What the calls need from the rest of the reader. */
export interface BulletinSurroundings {
  readonly stock: BulletinStock;
  readonly ask: Ask;
  readonly judge: Judge;
  readonly files: SiteFiles;
  readonly notes: NoteViews;
}

/** The calls that list bulletins and read one. */
export function bulletinCalls({ stock, ask, judge, files, notes }: BulletinSurroundings): BulletinCalls {
  const keeping = ({ site }: Question): SiteKeeping => (site ? keepingOf(files.of(site.id)) : keepsNothing);
  const noteOf = async ({ site }: Question, id: string): Promise<string | null> => {
    const kept = site ? files.of(site.id).kept.read('notes') : [];
    const [note] = await notes(kept.filter(({ place }) => 'bulletin' in place && place.bulletin === id));
    return note?.html ?? null;
  };

  return {
    page: async (standing, route, language) => {
      const found = await findBulletin(standing, route, stock);
      if (!found.ok) return found;
      const view = bulletinView(found.value, bulletinRouteOf(found.value.path), null);
      return done(await bulletinPage(standing, view, language));
    },
    calls: {
      'bulletins.list': async ({ evidence, ...asked }) => {
        const question = await ask(asked);
        if (!question.ok) return question;
        const verdicts = await (evidence ? wholeVerdicts(question.value) : judge.verdicts(question.value));
        // Thousands of lines take some tens of milliseconds to make, and to write down after that: others come between.
        await nextTurn();
        linesOf(question.value.stock);
        await nextTurn();
        const list = listOf(question.value, verdicts, keeping(question.value));
        await nextTurn();
        return done(list);
      },
      'bulletins.first': async ({ filter, count, ...asked }) => {
        const question = await ask(asked);
        if (!question.ok) return question;
        const verdicts = await judge.verdicts(question.value);
        return done(firstOf(question.value, verdicts, keeping(question.value), filter, count));
      },
      'bulletins.names': async () => {
        const question = await ask({});
        if (!question.ok) return question;
        return done(
          question.value.stock.entries.map(({ row: { route, id, title } }) => ({ route, id, title })),
        );
      },
      'bulletins.products': async () => {
        const question = await ask({});
        return question.ok ? done(question.value.stock.products) : question;
      },
      'bulletins.count': async () => {
        const question = await ask({});
        if (!question.ok) return question;
        const { entries, problems } = question.value.stock;
        return done({ bulletins: entries.length, incomplete: problems.length });
      },
      'bulletins.read': async ({ route, ...asked }) => {
        const question = await ask(asked);
        if (!question.ok) return question;
        const found = await findBulletin(question.value.shelf, route, stock);
        if (!found.ok) return found;
        const bulletin = found.value;
        const { release } = question.value;
        const { of, decisions } = keeping(question.value);
        const revision = revisionOf(bulletin);
        const bulletinRoute = bulletinRouteOf(bulletin.path);
        const { vulnerabilities: _, ...view } = bulletinView(
          bulletin,
          bulletinRoute,
          verdictFor(bulletin, question.value),
        );
        return done({
          ...view,
          ...of(revision),
          ...question.value.standing,
          decisions: decisions(revision),
          noteHtml: await noteOf(question.value, bulletin.id),
          places: release && gridPlaces(bulletin, release.product, release.version),
        });
      },
    },
  };
}

/** By its route first, which costs one file; else by any of its ids, as the publisher's own pages name it. */
export async function findBulletin(
  shelf: Shelf,
  route: string,
  stock: BulletinStock,
): Promise<Outcome<Bulletin>> {
  const path = shelf.bulletins.get(route) ?? shelf.bulletins.get(route.toLowerCase());
  if (path !== undefined) return readWhole(shelf, path);
  const id = route.slice(route.lastIndexOf('/') + 1).toLowerCase();
  const { entries } = await stock(shelf);
  const named = entries.find(({ row }) => row.ids.some((word) => word.toLowerCase() === id));
  if (named) return readWhole(shelf, named.path);
  return refused('bulletin-missing', {
    ...{ asked: id.slice(0, 200).toUpperCase(), library: shelf.library.catalogue.title },
    ...editionValues(shelf.library.edition),
  });
}

async function readWhole({ library }: Shelf, path: string): Promise<Outcome<Bulletin>> {
  const parsed = await readBulletin(library, path);
  if (parsed.ok) return done(parsed.bulletin);
  return refuse('bulletin-unreadable', `${path} is not a bulletin. ${parsed.problem.message}`);
}
