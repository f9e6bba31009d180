import { createInterface } from 'node:readline';
import type { SearchAnswer } from '../api/search-view.ts';
import type { World } from '../reader/world.ts';
import { exit } from './exit.ts';
import { answerText } from './answer-text.ts';
import { relaxedWords } from './relaxed-words.ts';
import { columnsOf, styleFor } from './style.ts';
import { complain, withReader, type Ask } from './with-reader.ts';

export interface SearchFlags {
  readonly json?: boolean;
  readonly stdin?: boolean;
  readonly limit: number;
  readonly data?: string;
  readonly library?: string;
}

/** `fieldbook search`: waits for the whole index, since an answer of a script must not depend on its luck. */
export const runSearch = (world: World, query: string, flags: SearchFlags): Promise<number> =>
  withReader(world, flags, async (ask, reader) => {
    await reader.searchable();
    const state = await ask('search.state', {});
    if (state.ok && state.value.phase === 'failed') {
      return complain(world, { message: state.value.message ?? 'The search index failed.' }, exit.unreadable);
    }
    return flags.stdin ? searchLines(world, flags, ask) : searchOnce(world, query, flags, ask);
  });

async function searchOnce(world: World, text: string, flags: SearchFlags, ask: Ask): Promise<number> {
  const answer = await ask('search.query', { text, limit: flags.limit });
  if (!answer.ok) return complain(world, answer.failure, exit.internal);
  const { value } = answer;
  const stray = strayOption(text, value);
  if (stray !== undefined && !world.args.includes('--')) {
    const message = `error: “${stray}” is neither an option of search nor in this library.`;
    return complain(world, { message, next: 'To look for it all the same, write -- before it.' }, exit.usage);
  }
  world.stdout.write(flags.json ? jsonLine(value) : answerText(value, styleFor(world), columnsOf(world)));
  return codeFor(value);
}

/** A query a line, an answer a line, in the same order and as they come: empty lines too, so that lines match up. */
async function searchLines(world: World, { limit }: SearchFlags, ask: Ask): Promise<number> {
  let code: number = exit.nothing;
  for await (const text of createInterface({ input: world.stdin, crlfDelay: Infinity })) {
    const answer = await ask('search.query', { text, limit });
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
