import { answerQuery, type Searchable } from './answer.ts';
import { buildSegment } from './index/build-segment.ts';
import type { Corpus } from './index/corpus.ts';
import { weightOf } from './index/vocabulary.ts';
import { corrections } from './planning/spelling.ts';
import type { SearchSource } from './source.ts';

/** A piece of work that nobody waits for. `outdated` turns true when somebody does. */
export type Step = (outdated: () => boolean) => unknown;

/** So many files are enough for the code that reads them to have run hot: as many as a small update changes. */
const mostFiles = 20;

/**
 * What the first hard questions would pay for, done before they come: the book of ids, the letters of all terms, queries
 * from rare to frequent words. Nothing of it is kept but what is made once anyway.
 */
export function* questionsOf(searchable: Searchable): Iterable<Step> {
  yield () => searchable.book();
  yield () => corrections(searchable.lexicon, 'rehearsal', 2);
  for (const text of wordsOf(searchable.corpus)) yield () => answerQuery(searchable, { text, limit: 10 });
}

/** The same, and what the first update would pay for where the index was kept: a few files read as an update's are. */
export function* rehearsalOf(
  searchable: Searchable,
  source: SearchSource,
  clock: () => number,
): Iterable<Step> {
  yield* questionsOf(searchable);
  const unheard = () => undefined;
  yield (outdated) =>
    buildSegment(someOf(source), source, { onRead: unheard, onTitles: unheard, outdated }, clock);
}

/** Frequent words last and together: with each question before, the hardest has less that is new. */
function wordsOf({ parts: [base] }: Corpus): readonly string[] {
  if (!base) return [];
  const { segment } = base;
  const words = segment.terms
    .map((term, number) => ({ term, weight: weightOf(segment, number) }))
    .filter(({ term }) => /^\p{L}{2,}$/u.test(term))
    .sort((a, b) => a.weight - b.weight)
    .map(({ term }) => term);
  const at = (share: number) => words[Math.floor((words.length - 1) * share)] ?? '';
  const [rare, mid, often] = [at(0.5), at(0.9), at(0.99)];
  return [rare, mid, `${rare} ${mid}`, often, often.slice(0, 1), words.slice(-4).join(' ')];
}

/** Files from all over the library, for bulletins and pages lie apart. */
function someOf({ files }: SearchSource) {
  const step = Math.max(1, Math.floor(files.length / mostFiles));
  return files.filter((_, index) => index % step === 0).slice(0, mostFiles);
}
