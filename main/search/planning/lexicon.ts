import { english, type Language } from '../analysis/languages.ts';
import type { Stemmer } from '../analysis/stem.ts';
import type { Corpus } from '../index/corpus.ts';
import { rangeOf, termNumber, weightOf } from '../index/vocabulary.ts';

/** A term of the library and roughly how often it occurs. */
export interface Found {
  readonly term: string;
  readonly frequency: number;
}

/** What the library's own words say about a word that was typed. */
export interface Lexicon {
  has(term: string): boolean;
  frequency(term: string): number;
  /** Terms that begin so, the word itself left out; the most frequent ones when there are very many. */
  beginningWith(beginning: string): readonly Found[];
  /** The word with a number at its end (`libxml2` for `libxml`): names are remembered without. */
  numbered(word: string): readonly Found[];
  /** Says little, in one of the library's languages. */
  isStopWord(word: string): boolean;
  /** Other terms with the same stem, in any of the library's languages. */
  related(word: string): readonly Found[];
  readonly corpus: Corpus;
}

/** Few letters begin thousands of words (`cve` as many as there are flaws): the frequent ones are enough until there are more. */
const mostBeginnings = (length: number): number => [60, 60, 300, 600][length] ?? 2_000;

/** Of two letters and a number there is everything, and none of it is what was meant. */
const shortestNumbered = 3;
const digits = [...'0123456789'];
const allDigits = /^\d{1,4}$/;

/** The lexicon of a corpus. Stems are worked out for a word's neighbours, when they are asked for. */
export function lexiconOf(corpus: Corpus, languages: readonly Language[] = [english]): Lexicon {
  const frequency = (term: string) => {
    let sum = 0;
    for (const { segment } of corpus.parts) {
      const number = termNumber(segment, term);
      if (number >= 0) sum += weightOf(segment, number);
    }
    return sum;
  };
  const collect = (beginning: string, use: (term: string) => boolean): readonly Found[] => {
    const found = new Map<string, number>();
    for (const { segment } of corpus.parts) {
      const { start, end } = rangeOf(segment, beginning);
      for (let number = start; number < end; number++) {
        const term = segment.terms[number] ?? '';
        if (use(term)) found.set(term, (found.get(term) ?? 0) + weightOf(segment, number));
      }
    }
    return Array.from(found, ([term, frequency]) => ({ term, frequency }));
  };
  return {
    corpus,
    frequency,
    has: (term) => corpus.parts.some(({ segment }) => termNumber(segment, term) >= 0),
    beginningWith: (beginning) => {
      const found = collect(beginning, (term) => term !== beginning);
      const most = mostBeginnings(beginning.length);
      if (found.length <= most) return found;
      return [...found].sort((a, b) => b.frequency - a.frequency).slice(0, most);
    },
    numbered: (word) =>
      word.length < shortestNumbered || /\d$/.test(word)
        ? []
        : digits.flatMap((digit) => collect(word + digit, (term) => allDigits.test(term.slice(word.length)))),
    isStopWord: (word) => languages.some((language) => language.isStopWord(word)),
    related: (word) => {
      const found = new Map(
        languages.flatMap(({ stem }) => relatives(word, stem)).map((one) => [one.term, one]),
      );
      return [...found.values()];
    },
  };

  function relatives(word: string, stem: Stemmer): readonly Found[] {
    const root = stem(word);
    const shared = commonStart(word, root);
    if (shared < 3) return [];
    // Porter changes no more than the stem's last letters, so relatives stand near each other in the vocabulary.
    const beginning = root.slice(0, Math.max(3, shared - 1));
    return collect(beginning, (term) => term !== word && stem(term) === root);
  }
}

function commonStart(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index++;
  return index;
}
