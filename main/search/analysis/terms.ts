import { plainDashes, withoutInvisible } from './characters.ts';

/** The longest word and the longest compound that are kept whole: what is longer is a blob, found by its beginning. */
export const longestWord = 64;
const longestCompound = 96;
/** Runs longer than this hold no language: only their beginning is read. */
const longestRun = 1000;

/** What one chunk of text is found by. */
export interface ChunkTerms {
  readonly terms: readonly string[];
  /** Where each term begins, counted in words from the chunk's first; same length as `terms`. */
  readonly offsets: readonly number[];
  /** How many words the chunk holds. */
  readonly width: number;
  /** The smallest words, in order: the chunk as a phrase. */
  readonly words: readonly string[];
  /** The chunk whole (`spec.issuerref.name`), when it has more than one word. */
  readonly whole: string | null;
}

const camel = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}[\p{Lu}\p{N}]*/gu;
const simple = /^[a-zA-Z0-9]+$/;
const mixed = /[a-z0-9][A-Z]|[A-Z]{2}[a-z]/;
const dottedVersion = /^v(?=\d+\.\d)/;

const known = new Map<string, ChunkTerms>();
const mostKnown = 30_000;

/** The terms of one chunk, as `eachChunk` cuts it. The same for the index and for queries. */
export function termsOfChunk(raw: string, ideographs: boolean): ChunkTerms {
  const before = known.get(raw);
  if (before) return before;
  const read = readChunk(raw, ideographs);
  if (raw.length > 100) return read;
  if (known.size >= mostKnown) known.clear();
  known.set(raw, read);
  return read;
}

function readChunk(raw: string, ideographs: boolean): ChunkTerms {
  if (ideographs) return pairsOf(raw);
  const chunk = tidy(raw);
  if (simple.test(chunk) && !mixed.test(chunk)) return single(chunk.slice(0, longestWord).toLowerCase());
  if (isBlob(chunk)) return blob(chunk);
  const collected = new Collector();
  const names = chunk.split(/[/:@#\\]+/).filter(Boolean);
  for (const name of names) addName(collected, name, names.length === 1 ? chunk : name);
  const language = /^\p{L}{1,2}(\+\+|#)$/u.test(chunk);
  const compound = (names.length > 1 || language) && collected.words.length > 0;
  if (compound && chunk.length <= longestCompound) collected.add(fold(chunk), 0);
  return collected.result(compound ? fold(chunk) : null);
}

class Collector {
  readonly terms: string[] = [];
  readonly offsets: number[] = [];
  readonly words: string[] = [];
  whole: string | null = null;

  add(term: string, offset: number): void {
    this.terms.push(term);
    this.offsets.push(offset);
  }

  addWord(word: string): void {
    this.add(word, this.words.length);
    this.words.push(word);
  }

  result(whole: string | null): ChunkTerms {
    const { terms, offsets, words } = this;
    return { terms, offsets, width: words.length, words, whole: whole ?? this.whole };
  }
}

/** A name's words, their camel-case parts, and the name whole: `v1.28.15` is `1.28.15`, `1`, `28`, `15`. */
function addName(collected: Collector, name: string, chunk: string): void {
  const plain = name.replace(dottedVersion, '').replace(/^V(?=\d+\.\d)/, '');
  const first = collected.words.length;
  const parts = plain.split(/[._+-]+/).filter(Boolean);
  for (const part of parts) addPart(collected, part);
  if (collected.words.length - first < 2 || plain.length > longestCompound) return;
  const whole = fold(plain.replace(/^[._+-]+|[._+-]+$/g, ''));
  collected.add(whole, first);
  if (chunk === name || collected.whole === null) collected.whole = whole;
}

function addPart(collected: Collector, part: string): void {
  const word = part.replace(/['\u2019]s$/iu, '').replace(/['\u2019]/gu, '');
  if (word === '') return;
  const folded = fold(word.slice(0, longestWord));
  if (folded === '') return; // an accent without a letter: every word would begin with it
  const offset = collected.words.length;
  collected.addWord(folded);
  if (word.length > longestWord || !/\p{Ll}/u.test(word)) return;
  const humps = word.match(camel) ?? [];
  if (humps.length < 2) return;
  for (const hump of humps) if (hump.length > 1) collected.add(fold(hump), offset);
}

const single = (word: string): ChunkTerms => ({
  terms: [word],
  offsets: [0],
  width: 1,
  words: [word],
  whole: null,
});

function blob(chunk: string): ChunkTerms {
  const term = fold(chunk.slice(0, longestWord));
  return term === '' ? new Collector().result(null) : single(term);
}

/** Keys, hashes and pictures in base64: long, without the joints of a name, of every kind of letter. */
function isBlob(chunk: string): boolean {
  if (chunk.length > longestRun) return true;
  return (
    chunk.length >= 40 &&
    !/[._:@#\\-]/.test(chunk) &&
    /[a-z]/.test(chunk) &&
    /[A-Z]/.test(chunk) &&
    /\d/.test(chunk)
  );
}

function tidy(raw: string): string {
  const read = raw.length > longestRun ? raw.slice(0, longestRun + 1) : raw;
  return isAscii(read) ? read : withoutInvisible(plainDashes(read));
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 126) return false;
  return true;
}

/** Case, width and accents aside: `Größe` and `grosse` aren't, but `Café` and `CAFE` are one word. */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .normalize('NFC');
}

/** Every two neighbours of a run without spaces; a single character stands for itself. */
function pairsOf(raw: string): ChunkTerms {
  const characters = [
    ...withoutInvisible(raw)
      .normalize('NFKC')
      .slice(0, longestRun * 20),
  ];
  const words =
    characters.length === 1
      ? characters
      : characters.slice(1).map((next, index) => `${characters[index] ?? ''}${next}`);
  return { terms: words, offsets: words.map((_, index) => index), width: words.length, words, whole: null };
}
