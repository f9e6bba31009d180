import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Implementation } from '../api/dispatch.ts';
import { done } from '../api/failure.ts';
import type { Problem } from '../api/library-view.ts';
import type { ParsedPage } from '../render/page.ts';
import { openBeside } from './beside/beside.ts';
import { pageFile } from './beside/page-file.ts';
import type { BesideThread, CheckedPages, PageFile, PlainTargets } from './beside/wire.ts';
import { targetsOf } from './page-renderer.ts';
import { parseShelved } from './parse-shelved.ts';
import type { Shelf, ShelfPage } from './shelf.ts';

/** The call that lists what is wrong, and how much of it is known so far. */
export interface ProblemCalls {
  readonly calls: Pick<Implementation, 'library.problems'>;
  readonly count: () => number;
}

/**
 * Files, front matter and routes are judged when the shelf is filled. Links and pictures need every page's body, so they
 * are looked at once a shelf, when somebody first asks, beside this thread so that reading goes on meanwhile.
 *
 * @param ofBulletins what is wrong with a shelf's bulletins
 * @param start starts `beside/worker.ts` as bundled; `null` looks in this thread, a page at a time
 */
export function problemCalls(
  shelf: () => Shelf,
  ofBulletins: (shelf: Shelf) => Promise<readonly Problem[]>,
  start: (() => BesideThread) | null,
): ProblemCalls {
  const checks = new WeakMap<Shelf, Promise<readonly Problem[]>>();
  const found = new WeakMap<Shelf, number>();
  return {
    count: () => found.get(shelf()) ?? shelf().problems.length,
    calls: {
      'library.problems': async () => {
        const standing = shelf();
        const check = checks.get(standing) ?? checkBodies(standing, start);
        checks.set(standing, check);
        const problems = [...standing.problems, ...(await check), ...(await ofBulletins(standing))];
        found.set(standing, problems.length);
        return done(problems);
      },
    },
  };
}

async function checkBodies(shelf: Shelf, start: (() => BesideThread) | null): Promise<readonly Problem[]> {
  const pages = [...shelf.pages.values()];
  const file = pageFile(shelf.library);
  const beside = start ? await checkBeside(pages.map(file), targetsOf(shelf), start) : null;
  for (const [route, anchors] of beside?.anchors ?? []) shelf.anchors.set(route, anchors);
  const left = new Set(beside?.refused ?? pages.map((page) => page.file.path));
  const here = await checkHere(
    shelf,
    pages.filter((page) => left.has(page.file.path)),
  );
  return [...(beside?.problems ?? []), ...here];
}

/** How long pages may be checked beside, milliseconds; then the library is not one that anybody reads. */
const longest = 600_000;

async function checkBeside(
  pages: readonly PageFile[],
  targets: PlainTargets,
  start: () => BesideThread,
): Promise<CheckedPages | null> {
  const beside = openBeside(start);
  const answer = await beside.ask({ does: 'check', pages, targets }, longest);
  await beside.close();
  return typeof answer !== 'string' && answer.reply.says === 'checked' ? answer.reply.checked : null;
}

async function checkHere(shelf: Shelf, pages: readonly ShelfPage[]): Promise<readonly Problem[]> {
  const { anchorsOf, checkPage } = await import('../render/render.ts');
  const problems: Problem[] = [];
  const eachPage = async (look: (page: ParsedPage, route: string) => void) => {
    for (const page of pages) {
      const parsed = await parseShelved(shelf.library, page);
      if (parsed.ok) look(parsed.value, page.route);
      await nextTurn();
    }
  };
  await eachPage((page, route) => shelf.anchors.set(route, anchorsOf(page)));
  await eachPage((page) => problems.push(...checkPage(page, shelf.links)));
  return problems;
}
