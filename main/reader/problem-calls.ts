import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Implementation } from '../api/dispatch.ts';
import { done } from '../api/failure.ts';
import type { Problem } from '../api/library-view.ts';
import { parseShelved } from './parse-shelved.ts';
import type { Shelf } from './shelf.ts';

/** The call that lists what is wrong, and how much of it is known so far. */
export interface ProblemCalls {
  readonly calls: Pick<Implementation, 'library.problems'>;
  readonly count: () => number;
}

/**
 * Files, front matter and routes are judged when the shelf is filled. Links and pictures need every page's body, so they
 * are looked at once a shelf, when somebody first asks, a page at a time so that reading goes on meanwhile.
 *
 * @param ofBulletins what is wrong with a shelf's bulletins
 */
export function problemCalls(
  shelf: () => Shelf,
  ofBulletins: (shelf: Shelf) => Promise<readonly Problem[]>,
): ProblemCalls {
  const checks = new WeakMap<Shelf, Promise<readonly Problem[]>>();
  const found = new WeakMap<Shelf, number>();
  return {
    count: () => found.get(shelf()) ?? shelf().problems.length,
    calls: {
      'library.problems': async () => {
        const standing = shelf();
        const check = checks.get(standing) ?? checkBodies(standing);
        checks.set(standing, check);
        const problems = [...standing.problems, ...(await check), ...(await ofBulletins(standing))];
        found.set(standing, problems.length);
        return done(problems);
      },
    },
  };
}

async function checkBodies(shelf: Shelf): Promise<readonly Problem[]> {
  const { anchorsOf, checkPage } = await import('../render/render.ts');
  const problems: Problem[] = [];
  const eachPage = async (look: (page: Parameters<typeof anchorsOf>[0], route: string) => void) => {
    for (const page of shelf.pages.values()) {
      const parsed = await parseShelved(shelf.library, page);
      if (parsed.ok) look(parsed.value, page.route);
      await nextTurn();
    }
  };
  await eachPage((page, route) => shelf.anchors.set(route, anchorsOf(page)));
  await eachPage((page) => problems.push(...checkPage(page, shelf.links)));
  return problems;
}
