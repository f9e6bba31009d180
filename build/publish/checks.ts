import type { Problem, ProblemCode } from '../../main/api/library-view.ts';
import { troubleWithPaths } from '../../main/library/edition-manifest.ts';
import type { Library } from '../../main/library/library.ts';
import { parseBulletin } from '../../main/bulletins/parse-bulletin.ts';

/** What is wrong with a source. Errors stop a publication; warnings do, unless they are allowed. */
export interface CheckResult {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** One room's look at a library. */
type Check = (library: Library) => Promise<readonly Problem[]>;

/** A page with one of these reads well all the same. */
const warningCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'front-matter-unknown-key',
  'too-many-headings',
  'duplicate-alias',
]);

const checks: readonly Check[] = [(library) => Promise.resolve(library.problems), checkPaths, checkBulletins];

/** Looks at the whole source, room by room, and names everything that is wrong with it. */
export async function checkSource(library: Library): Promise<CheckResult> {
  const problems: Problem[] = [];
  for (const check of checks) problems.push(...(await check(library)));
  return {
    errors: problems.filter(({ code }) => !warningCodes.has(code)),
    warnings: problems.filter(({ code }) => warningCodes.has(code)),
  };
}

/** A path that some file system cannot keep is refused by every reader, signed or not. */
function checkPaths(library: Library): Promise<readonly Problem[]> {
  const trouble = troubleWithPaths(library.files.map((file) => file.path));
  return Promise.resolve(trouble === null ? [] : [{ code: 'unreadable', path: '.', message: trouble }]);
}

async function checkBulletins(library: Library): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const path of library.bulletins) {
    const bytes = await library.read(path);
    if (!bytes.ok) problems.push({ code: 'unreadable', path, message: bytes.failure.message });
    else {
      const parsed = parseBulletin(path, bytes.value);
      if (!parsed.ok) problems.push(parsed.problem);
    }
  }
  return problems;
}
