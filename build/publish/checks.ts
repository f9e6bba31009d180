import type { Problem, ProblemCode } from '../../main/api/library-view.ts';
import { valueOf } from '../../main/api/refusal.ts';
import { troubleWithPaths } from '../../main/library/edition-manifest.ts';
import type { Library } from '../../main/library/library.ts';
import { bulletinStock } from '../../main/reader/bulletin-stock.ts';
import { problemCalls } from '../../main/reader/problem-calls.ts';
import { fillShelf } from '../../main/reader/shelf.ts';
import { publishedFiles } from './edition.ts';

/** What is wrong with a source. Errors stop a publication; warnings do, unless they are allowed. */
export interface CheckResult {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** What reads well all the same. Everything else a reader would miss something by. */
const warningCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'front-matter-unknown-key',
  'too-many-headings',
  'duplicate-alias',
]);

/**
 * Looks at the whole source and names everything that is wrong with it: what a reader of it would see under problems
 * (catalogue, files, pages, links, bulletins), and paths that not every file system can keep.
 */
export async function checkSource(library: Library): Promise<CheckResult> {
  const shelf = await fillShelf(library, null);
  const stock = bulletinStock(null);
  const ofBulletins = async (standing: typeof shelf) => (await stock(standing)).problems;
  const list = problemCalls(() => shelf, ofBulletins, null).calls['library.problems'];
  const problems = [...pathProblems(library), ...valueOf(await list({}))];
  return {
    errors: problems.filter(({ code }) => !warningCodes.has(code)),
    warnings: problems.filter(({ code }) => warningCodes.has(code)),
  };
}

/** Such a path is refused by every reader, signed or not. */
function pathProblems(library: Library): readonly Problem[] {
  const trouble = troubleWithPaths(publishedFiles(library));
  return trouble === null ? [] : [{ code: 'unreadable', path: '.', message: `${trouble}.` }];
}
