import type { SearchDocument } from '../../../main/search/search-document.ts';
import { seeded, type Random } from './random.ts';

/** The six ways in which people ask for something they know is there. */
export const queryClasses = ['title', 'three words', 'typo', 'cut', 'ids', 'keys'] as const;
export type QueryClass = (typeof queryClasses)[number];

/** A query whose answer is known: any of `answers` (paths). */
export interface KnownItem {
  readonly kind: QueryClass;
  readonly text: string;
  readonly answers: ReadonlySet<string>;
}

interface Bag {
  readonly document: SearchDocument;
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

const wordPattern = /[a-z][a-z-]{2,}[a-z]/g;
const idPattern =
  /\b(?:CVE-\d{4}-\d{4,}|GHSA(?:-[2-9cfghjmpqrvwx]{4}){3}|ICS[AM]A?-\d\d-\d{3}-\d\d|VA-\d\d-\d{3}-\d\d)\b/gi;
const keyPattern =
  /(?<![\w.-])(?:--[a-z][a-z0-9]+(?:-[a-z0-9]+)+|v?\d+\.\d+\.\d+(?:-[a-z]+\.\d+)?|[a-z][A-Za-z0-9]+(?:\.[a-z][A-Za-z0-9]+){2,}|[a-z0-9-]+\.[a-z]+\.?[a-z]*\/[a-z][a-z-]+[a-z]|[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)(?![\w-])/g;
const common = new Set(
  'this that with from have will your when which they then them than what there been were also into only more other such'.split(
    ' ',
  ),
);

/**
 * Queries for a corpus, the same for the same seed. Documents of one `family` with the query's words in them all count
 * as answers; for ids and keys, every document that holds the very string.
 */
export function knownItems(
  documents: readonly SearchDocument[],
  each: number,
  seed: number,
  family: (path: string) => string,
): readonly KnownItem[] {
  const random = seeded(seed);
  const bags = documents.map(bagOf);
  const frequencies = new Map<string, Set<string>>();
  for (const { document, words } of bags) {
    for (const word of words) {
      const known = frequencies.get(word) ?? new Set();
      known.add(family(document.path));
      frequencies.set(word, known);
    }
  }
  const families = new Map<string, Bag[]>();
  for (const bag of bags)
    families.set(family(bag.document.path), [...(families.get(family(bag.document.path)) ?? []), bag]);
  const rarity = (word: string) => frequencies.get(word)?.size ?? 0;
  const relatives = (bag: Bag, words: readonly string[]) =>
    new Set(
      (families.get(family(bag.document.path)) ?? [])
        .filter((one) => words.every((word) => one.words.has(word)))
        .map(({ document }) => document.path),
    );

  const most = Math.max(3, families.size * 0.04);
  const titled = bags.filter(({ document }) => wordsIn(document.title).length >= 2);
  const distinct = (bag: Bag): string[] => {
    const sections = bag.document.sections
      .map(({ text }) => plainWordsIn(text))
      .filter((words) => words.length > 20);
    const pool = sections.length > 0 && random.next() < 0.6 ? random.pick(sections) : sections.flat();
    const rare = [...new Set(pool)].filter(
      (word) => word.length >= 5 && !common.has(word) && rarity(word) <= most,
    );
    return random.shuffle(rare).slice(0, 3);
  };
  const make: Record<Exclude<QueryClass, 'ids' | 'keys'>, () => KnownItem | null> = {
    title: () => {
      const bag = random.pick(titled);
      const words = wordsIn(bag.document.title).slice(0, 8);
      return { kind: 'title', text: words.join(' '), answers: sameTitle(bags, bag) };
    },
    'three words': () => fromWords('three words', (words) => words),
    typo: () => {
      const byTitle = random.next() < 0.5;
      if (!byTitle) return fromWords('typo', (words) => slipOne(words, random));
      const bag = random.pick(titled);
      const words = wordsIn(bag.document.title).slice(0, 6);
      return words.some((word) => word.length >= 5)
        ? { kind: 'typo', text: slipOne(words, random).join(' '), answers: sameTitle(bags, bag) }
        : null;
    },
    cut: () => fromWords('cut', (words) => cutLast(words, random)),
  };
  function fromWords(kind: QueryClass, change: (words: string[]) => string[]): KnownItem | null {
    const bag = random.pick(bags);
    const words = distinct(bag);
    return words.length === 3
      ? { kind, text: change(words).join(' '), answers: relatives(bag, words) }
      : null;
  }
  const items: KnownItem[] = [];
  for (const kind of ['title', 'three words', 'typo', 'cut'] as const)
    items.push(...repeat(each, make[kind]));
  items.push(...fromStrings('ids', idPattern, 1_000), ...fromStrings('keys', keyPattern, 6));
  return items;

  function fromStrings(kind: QueryClass, pattern: RegExp, mostFamilies: number): KnownItem[] {
    const holders = new Map<string, { spelled: string; families: Set<string>; paths: Set<string> }>();
    for (const { document, text } of bags) {
      for (const [spelled] of `${document.ids.join(' ')}\n${document.title}\n${text}`.matchAll(pattern)) {
        const key = spelled.toLowerCase().replace(/^v(?=\d)/, '');
        const known = holders.get(key) ?? { spelled, families: new Set(), paths: new Set() };
        known.families.add(family(document.path));
        known.paths.add(document.path);
        holders.set(key, known);
      }
    }
    const usable = [...holders.values()].filter(({ families }) => families.size <= mostFamilies);
    return random
      .shuffle(usable)
      .slice(0, each)
      .map(({ spelled, paths }) => ({ kind, text: spelled, answers: paths }));
  }
}

function bagOf(document: SearchDocument): Bag {
  const text = document.sections
    .map(({ heading, text, code }) => `${heading ?? ''}\n${text}\n${code}`)
    .join('\n');
  return { document, text, words: new Set([...wordsIn(document.title), ...wordsIn(text)]) };
}

/** Words as people use them: no hashes, no names with joints. */
const plainWordsIn = (text: string): string[] =>
  text.toLowerCase().match(/(?<![\w/.+=-])[a-z]{4,14}(?![\w/.+=-])/g) ?? [];

const wordsIn = (text: string): string[] => text.toLowerCase().match(wordPattern) ?? [];

function sameTitle(bags: readonly Bag[], bag: Bag): ReadonlySet<string> {
  const key = (one: Bag) => wordsIn(one.document.title).join(' ');
  return new Set(bags.filter((one) => key(one) === key(bag)).map(({ document }) => document.path));
}

function slipOne(words: readonly string[], random: Random): string[] {
  const long = words.map((word, index) => ({ word, index })).filter(({ word }) => word.length >= 5);
  const { word, index } = random.pick(long);
  return words.map((one, at) => (at === index ? slip(word, random) : one));
}

function slip(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const letter = String.fromCharCode(97 + random.below(26));
  const ways = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ];
  const slipped = random.pick(ways);
  return slipped === word ? slip(word, random) : slipped;
}

function cutLast(words: readonly string[], random: Random): string[] {
  const last = words.at(-1) ?? '';
  const kept = Math.max(3, last.length - 1 - random.below(Math.max(1, last.length - 4)));
  return [...words.slice(0, -1), last.slice(0, kept)];
}

function repeat(count: number, make: () => KnownItem | null): KnownItem[] {
  const items: KnownItem[] = [];
  for (let tries = 0; items.length < count && tries < count * 20; tries++) {
    const item = make();
    if (item) items.push(item);
  }
  return items;
}
