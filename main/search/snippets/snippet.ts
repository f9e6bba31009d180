import type { UnitText } from '../index/text-blocks.ts';
import { findMarks, marksOf, type Found, type Mark, type Marking } from './marks.ts';

/** Text around the best window of matching words, with what to mark in it. */
export interface Snippet {
  readonly snippet: string;
  readonly marks: readonly Mark[];
}

const width = 220;
/** Texts are read so far for marks: slices are shorter than this. */
const readable = 40_000;

/**
 * The best window of a passage: its prose where that holds as much as its code.
 *
 * @param held how many slots the passage holds: the first window with all of them is the best.
 */
export function snippetOf({ text, code }: UnitText, marking: Marking, held: number): Snippet {
  const wanted = marking.telling ? held : Math.min(1, held);
  const prose = bestWindow(text.slice(0, readable), marking, wanted);
  if (code === '' || prose.slots >= wanted) return prose.snippet;
  const coded = bestWindow(code.slice(0, readable), marking, wanted);
  return coded.slots > prose.slots || text === '' ? coded.snippet : prose.snippet;
}

interface Window {
  readonly slots: number;
  readonly from: number;
  /** The place after the last one inside. */
  readonly to: number;
}

function bestWindow(text: string, marking: Marking, wanted: number): { snippet: Snippet; slots: number } {
  let best: Window = { slots: 0, from: 0, to: 0 };
  let from = 0;
  const widen = (found: readonly Found[]): boolean => {
    const to = found.length;
    while ((found[to - 1]?.end ?? 0) - (found[from]?.start ?? 0) > width - 40 && from < to - 1) from++;
    const slots = new Set(found.slice(from, to).map(({ slot }) => slot)).size;
    if (slots > best.slots || (slots === best.slots && to - from > best.to - best.from))
      best = { slots, from, to };
    return best.slots >= wanted;
  };
  const found = wanted === 0 ? [] : findMarks(text, marking, widen);
  return { snippet: cut(text, found.slice(best.from, best.to), marking), slots: best.slots };
}

/** Cuts about `width` characters around some places, at words' edges, on one line, and marks everything in them. */
function cut(text: string, inside: readonly Found[], marking: Marking): Snippet {
  // A phrase is found with its last word: places ascend by their ends.
  const first = inside.length === 0 ? 0 : Math.min(...inside.map((place) => place.start));
  const last = Math.max(0, ...inside.map((place) => place.end));
  const lead = Math.max(0, Math.floor((width - (last - first)) / 3));
  const start = wordStart(text, Math.max(0, first - lead));
  const end = wordEnd(text, Math.min(text.length, Math.max(last, start + width)));
  const line = onOneLine(text.slice(start, end));
  const snippet = `${start > 0 ? '… ' : ''}${line}${end < text.length ? ' …' : ''}`;
  return { snippet, marks: inside.length === 0 ? [] : marksOf(findMarks(snippet, marking), snippet.length) };
}

/** Lines that end without a stop are rows and items: run together, they would read as one sentence. */
const onOneLine = (text: string): string =>
  text
    .replace(/([^\s.!?:;,…])[^\S\n]*\n\s*/gu, '$1 — ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s·—]+|[\s·—]+$/gu, '');

const placeOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.index ?? -1;

function wordStart(text: string, index: number): number {
  if (index === 0) return 0;
  const sentence = placeOf(/[.!?]\s[^.!?]*$/, text.slice(Math.max(0, index - 60), index));
  if (sentence >= 0) return Math.max(0, index - 60) + sentence + 2;
  const gap = placeOf(/\s\S/, text.slice(index, index + 30));
  return gap < 0 ? index : index + gap + 1;
}

function wordEnd(text: string, index: number): number {
  if (index >= text.length) return text.length;
  const gap = placeOf(/\s/, text.slice(index, index + 30));
  return gap < 0 ? index : index + gap;
}
