import { eachChunk } from '../analysis/chunks.ts';
import { fold, termsOfChunk, type ChunkTerms } from '../analysis/terms.ts';

/** The filters that can be typed. */
export const filterNames = ['kind', 'severity', 'product', 'version', 'year', 'status', 'section'] as const;
export type FilterName = (typeof filterNames)[number];

export interface TypedFilter {
  readonly filter: FilterName;
  /** Folded. */
  readonly value: string;
}

/** A chunk or a quoted phrase of the query. */
export interface TypedPiece {
  readonly typed: string;
  readonly phrase: boolean;
  readonly chunks: readonly ChunkTerms[];
  /** Nothing follows it, not even a space. */
  readonly last: boolean;
}

/** What was typed, taken apart, before anything is looked up. */
export interface ParsedQuery {
  readonly filters: readonly TypedFilter[];
  readonly pieces: readonly TypedPiece[];
  /** The text without its filters. */
  readonly text: string;
}

/** What follows is a log, not a question: its beginning says enough. */
const longestQuery = 4_000;
const quoted =
  /["\u201c\u201d\u201e\u00ab\u00bb]([^"\u201c\u201d\u201e\u00ab\u00bb]*)["\u201c\u201d\u201e\u00ab\u00bb]/gu;
const filter = /(?<=^|\s)(kind|severity|product|version|year|status|section):("[^"]*"|[^\s":]+)(?=\s|$)/giu;

/**
 * Takes a query apart. Nothing is an error: what isn't a filter or a pair of quotes is text.
 *
 * @param isValue whether a filter has that value anywhere; `kind:Issuer` is text, for no document is of that kind.
 */
export function parseQuery(query: string, isValue: (typed: TypedFilter) => boolean): ParsedQuery {
  const filters: TypedFilter[] = [];
  const text = query.slice(0, longestQuery).replace(filter, (whole, name: string, raw: string) => {
    const typed = { filter: name.toLowerCase() as FilterName, value: fold(raw.replaceAll('"', '').trim()) };
    if (typed.value === '' || !isValue(typed)) return whole;
    filters.push(typed);
    return ' ';
  });
  return { filters, pieces: piecesOf(text), text };
}

function piecesOf(text: string): readonly TypedPiece[] {
  const pieces: TypedPiece[] = [];
  let done = 0;
  for (const match of text.matchAll(quoted)) {
    pieces.push(...wordsOf(text.slice(done, match.index), false));
    const chunks = chunksOf(match[1] ?? '').map(({ chunk }) => chunk);
    if (chunks.length > 0) pieces.push({ typed: match[0], phrase: true, chunks, last: false });
    done = match.index + match[0].length;
  }
  pieces.push(...wordsOf(text.slice(done), true));
  return pieces;
}

function wordsOf(text: string, atEnd: boolean): readonly TypedPiece[] {
  return chunksOf(text).map(({ typed, chunk, end }) => ({
    typed,
    phrase: false,
    chunks: [chunk],
    last: atEnd && end === text.length,
  }));
}

function chunksOf(text: string) {
  const chunks: { typed: string; chunk: ChunkTerms; end: number }[] = [];
  eachChunk(text, (start, end, ideographs) => {
    const typed = text.slice(start, end);
    const chunk = termsOfChunk(typed, ideographs);
    if (chunk.width > 0) chunks.push({ typed: typed.slice(0, 80), chunk, end });
  });
  return chunks;
}
