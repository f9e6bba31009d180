import type { Lexicon } from './lexicon.ts';
import type { ParsedQuery, TypedPiece } from './parse-query.ts';
import type { Reading, Slot } from './slot.ts';

/** More words than this are a log: the rarest that the library knows are asked for. */
export const mostSlots = 12;

/** What each typed piece may mean, by the library's own words. Nothing is corrected or left out yet. */
export function planSlots({ pieces }: ParsedQuery, lexicon: Lexicon): readonly Slot[] {
  const plain = distinct(pieces);
  const onlyStops = plain.every((piece) => isStop(piece, lexicon));
  const chosen = plain.length > mostSlots ? rarest(plain, lexicon) : plain;
  return chosen.map((piece) => {
    const stop = isStop(piece, lexicon);
    return slotOf(piece, lexicon, { stop, required: onlyStops || !stop });
  });
}

const wordsOf = (piece: TypedPiece) => piece.chunks.flatMap(({ words }) => words);
const isStop = (piece: TypedPiece, lexicon: Lexicon) => {
  const words = wordsOf(piece);
  return !piece.phrase && words.length === 1 && lexicon.isStopWord(words[0] ?? '');
};

function distinct(pieces: readonly TypedPiece[]): readonly TypedPiece[] {
  const seen = new Map<string, TypedPiece>();
  for (const piece of pieces) {
    const key = `${piece.phrase}${piece.chunks.map(({ whole, words }) => whole ?? words.join(' ')).join(' ')}`;
    if (!seen.has(key) || piece.last) seen.set(key, piece);
  }
  return [...seen.values()];
}

function rarest(pieces: readonly TypedPiece[], lexicon: Lexicon): readonly TypedPiece[] {
  const known = pieces
    .map((piece, order) => ({ piece, order, frequency: frequencyOf(piece, lexicon) }))
    .filter(({ frequency, piece }) => frequency > 0 && !isStop(piece, lexicon));
  known.sort((a, b) => a.frequency - b.frequency);
  const kept = known.slice(0, mostSlots).sort((a, b) => a.order - b.order);
  return kept.length > 0 ? kept.map(({ piece }) => piece) : pieces.slice(0, mostSlots);
}

function frequencyOf({ chunks }: TypedPiece, lexicon: Lexicon): number {
  return Math.min(...chunks.map(({ whole, words }) => lexicon.frequency(whole ?? words[0] ?? '')));
}

function slotOf(piece: TypedPiece, lexicon: Lexicon, role: Pick<Slot, 'required' | 'stop'>): Slot {
  const { typed, chunks, last } = piece;
  const words = wordsOf(piece);
  const base = { typed, words, ...role, open: last };
  if (piece.phrase)
    return { ...base, kind: 'phrase', readings: [{ terms: words, weight: 1, kind: 'exact' }] };
  const whole = chunks[0]?.whole ?? null;
  if (whole !== null) return { ...base, kind: 'name', readings: readingsOfName(whole, words, last, lexicon) };
  if (words.length > 1) {
    return { ...base, kind: 'phrase', readings: [{ terms: words, weight: 1, kind: 'exact' }] };
  }
  return { ...base, kind: 'word', readings: readingsOfWord(words[0] ?? '', last, lexicon) };
}

/** Postings of so many bytes: hundreds of occurrences. */
const frequentBytes = 800;

/** A name whole, as the beginning of longer ones, and its words side by side. */
function readingsOfName(
  whole: string,
  words: readonly string[],
  open: boolean,
  lexicon: Lexicon,
): readonly Reading[] {
  const readings: Reading[] = [];
  if (lexicon.has(whole)) readings.push({ terms: [whole], weight: 1, kind: 'exact' });
  const known = readings.length > 0;
  const versioned = /\d/.test(whole);
  for (const { term } of open || versioned || !known ? lexicon.beginningWith(whole) : []) {
    const joint = /[^\p{L}\p{N}]/u.test(term.charAt(whole.length));
    if (joint) readings.push({ terms: [term], weight: known ? 0.6 : 0.85, kind: 'beginning' });
    else if (open) readings.push({ terms: [term], weight: known ? 0.25 : 0.7, kind: 'beginning' });
  }
  // Words side by side are read where the name is rare: a frequent one needs no other way to be found.
  const frequent = lexicon.frequency(whole) > frequentBytes;
  if (words.length > 1 && !frequent)
    readings.push({ terms: words, weight: known ? 0.5 : 0.75, kind: 'parts' });
  return readings;
}

/** A word as it is, its other forms, and, while it may still be typed, what begins with it. */
export function readingsOfWord(word: string, open: boolean, lexicon: Lexicon): readonly Reading[] {
  const readings: Reading[] = [];
  const known = lexicon.has(word);
  if (known) readings.push({ terms: [word], weight: 1, kind: 'exact' });
  const related = lexicon.related(word);
  for (const { term } of related) readings.push({ terms: [term], weight: 0.8, kind: 'stem' });
  const numbered = lexicon.numbered(word);
  for (const { term } of numbered)
    readings.push({ terms: [term], weight: known ? 0.7 : 0.85, kind: 'beginning' });
  if (!open) return readings;
  const seen = new Set([...related, ...numbered].map(({ term }) => term));
  for (const { term } of lexicon.beginningWith(word)) {
    if (seen.has(term)) continue;
    const near = word.length / term.length;
    readings.push({
      terms: [term],
      weight: known ? 0.15 + 0.15 * near : 0.5 + 0.3 * near,
      kind: 'beginning',
    });
  }
  return readings;
}
