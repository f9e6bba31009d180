import { createInterface } from 'node:readline';
import { done, type Outcome } from '../api/failure.ts';
import type { SearchAnswer } from '../api/search-view.ts';
import { searchKept } from '../reader/search-kept.ts';
import type { World } from '../reader/world.ts';
import { complain } from './complain.ts';
import { exit } from './exit.ts';
import { answerText } from './answer-text.ts';
import { relaxedWords } from './relaxed-words.ts';
import { columnsOf, styleFor } from './style.ts';

export interface SearchFlags {
  readonly json?: boolean;
  readonly stdin?: boolean;
  readonly limit: number;
  readonly data?: string;
  readonly library?: string;
}

/** Answers a query; any text is one. */
type Answer = (text: string) => Promise<Outcome<SearchAnswer>>;

/** Longer than any line that somebody pastes; the rest has no say in an answer anyway. Characters. */
const longest = 20_000;

/**
 * `fieldbook search`: waits for the whole index, since an answer of a script must not depend on its luck. Where that is kept, it
 * alone is opened; else the library is read, and so is the code that reads it.
 */
export async function runSearch(world: World, query: string, flags: SearchFlags): Promise<number> {
  const kept = await searchKept(world, flags);
  if (kept)
    return search(world, query, flags, (text) => Promise.resolve(done(kept({ text, limit: flags.limit }))));
  const { withReader } = await import('./with-reader.ts');
  return withReader(world, flags, async (ask, reader) => {
    await reader.searchable();
    const state = await ask('search.state', {});
    if (state.ok && state.value.phase === 'failed') {
      return complain(world, { message: state.value.message ?? 'The search index failed.' }, exit.unreadable);
    }
    return search(world, query, flags, (text) => ask('search.query', { text, limit: flags.limit }));
  });
}

const search = (world: World, query: string, flags: SearchFlags, answer: Answer): Promise<number> =>
  flags.stdin
    ? searchLines(world, answer)
    : searchOnce(world, query.slice(0, longest), flags.json === true, answer);

async function searchOnce(world: World, text: string, json: boolean, answerTo: Answer): Promise<number> {
  const answer = await answerTo(text);
  if (!answer.ok) return complain(world, answer.failure, exit.internal);
  const { value } = answer;
  const stray = strayOption(text, value);
  if (stray !== undefined && !world.args.includes('--')) {
    const message = `error: “${stray}” is neither an option of search nor in this library.`;
    return complain(world, { message, next: 'To look for it all the same, write -- before it.' }, exit.usage);
  }
  world.stdout.write(json ? jsonLine(value) : answerText(value, styleFor(world), columnsOf(world)));
  return codeFor(value);
}

/** A query a line, an answer a line, in the same order and as they come: empty lines too, so that lines match up. */
async function searchLines(world: World, answerTo: Answer): Promise<number> {
  let code: number = exit.nothing;
  for await (const text of createInterface({ input: world.stdin, crlfDelay: Infinity })) {
    const answer = await answerTo(text.slice(0, longest));
    if (!answer.ok) return complain(world, answer.failure, exit.internal);
    if (!world.stdout.write(jsonLine(answer.value))) await drained(world);
    if (codeFor(answer.value) === exit.found) code = exit.found;
  }
  return code;
}

/** A word of the query that begins as an option does and that nothing found holds: rather a slip than a question. */
const strayOption = (text: string, { hits, relaxed }: SearchAnswer): string | undefined =>
  text.split(/\s+/).find((word) => {
    const bare = /^--?([^-\d].*)/.exec(word)?.[1];
    return bare !== undefined && (hits.length === 0 || relaxed?.without.includes(bare));
  });

const drained = ({ stdout }: World): Promise<unknown> =>
  new Promise((resolve) => stdout.once('drain', resolve));

/** An id that is not in the library was not found, whatever looks like it. */
const codeFor = ({ kind, hits }: SearchAnswer): number =>
  hits.length > 0 && kind !== 'id-absent' ? exit.found : exit.nothing;

/** The object that scripts rely on: these keys and no others. */
function jsonLine({ query, kind, tookMs, edition, hits, didYouMean, relaxed }: SearchAnswer): string {
  const short = hits.map(({ path, anchor, title, heading, kind, score, snippet, sections }) => ({
    path,
    anchor,
    title,
    heading,
    kind,
    score,
    snippet,
    sections: sections.map((section) => ({ anchor: section.anchor, heading: section.heading })),
  }));
  const loosened = relaxed && relaxedWords(relaxed);
  return `${JSON.stringify({ query, kind, tookMs, edition, hits: short, didYouMean, relaxed: loosened })}\n`;
}
