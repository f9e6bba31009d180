import {
  classAt,
  classOf,
  GAP,
  IDEOGRAPH,
  INVISIBLE,
  isSurrogate,
  STRONG,
  WEAK,
  WORD,
} from './characters.ts';

/** Hears a chunk of text: what stands between two gaps, or a run of a script without spaces. `false` stops the reading. */
export type ChunkListener = (start: number, end: number, ideographs: boolean) => unknown;

/**
 * Cuts a text into chunks, from left to right: `--tls-min=VersionTLS12, see §4` is `tls-min`, `VersionTLS12`, `see`, `4`.
 * Joiners at a chunk's ends belong to the sentence, not to the name; `c++` and `c#` keep theirs.
 */
export function eachChunk(text: string, listen: ChunkListener): void {
  const length = text.length;
  let start = -1;
  let inIdeographs = false;
  for (let index = 0; index < length;) {
    const unit = text.charCodeAt(index);
    let kind: number;
    let width = 1;
    if (isSurrogate(unit)) ({ kind, width } = classAt(text, index));
    else kind = classOf(unit);
    const ideograph = kind === IDEOGRAPH;
    if (start >= 0 && (kind === GAP || (ideograph !== inIdeographs && kind !== INVISIBLE))) {
      if (emit(text, start, index, inIdeographs, listen) === false) return;
      start = -1;
    }
    if (start < 0 && (kind === WORD || ideograph)) {
      start = index;
      inIdeographs = ideograph;
    }
    index += width;
  }
  if (start >= 0) emit(text, start, length, inIdeographs, listen);
}

function emit(text: string, start: number, end: number, ideographs: boolean, listen: ChunkListener): unknown {
  let last = end;
  while (last > start && isJoiner(text.charCodeAt(last - 1))) last--;
  if (last < end) last = withLanguageSuffix(text, start, last, end);
  return last > start ? listen(start, last, ideographs) : undefined;
}

const isJoiner = (unit: number) => {
  const kind = isSurrogate(unit) ? WORD : classOf(unit);
  return kind === WEAK || kind === STRONG || kind === INVISIBLE;
};

/** `c++`, `g++`, `c#`, `f#`: short names that end on joiners. */
function withLanguageSuffix(text: string, start: number, last: number, end: number): number {
  if (last - start > 2) return last;
  const tail = text.slice(last, end);
  if (tail.startsWith('++')) return last + 2;
  return tail.startsWith('#') ? last + 1 : last;
}
