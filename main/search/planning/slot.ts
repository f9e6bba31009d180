/** How a word that was typed meets a word of the library. */
export type ReadingKind = 'exact' | 'stem' | 'beginning' | 'correction' | 'parts';

/** One way to read a slot: a term, or several that stand side by side. */
export interface Reading {
  readonly terms: readonly string[];
  /** 0–1: how much a match counts against the word as typed. */
  readonly weight: number;
  readonly kind: ReadingKind;
}

/** One thing that the reader typed: a word, a name with joints, or a quoted phrase. */
export interface Slot {
  /** As typed, for sentences such as "without “foo”". */
  readonly typed: string;
  readonly kind: 'word' | 'name' | 'phrase';
  /** Folded words, in order; one for a plain word. */
  readonly words: readonly string[];
  /** A hit must hold it. Stop words beside other words needn't be there. */
  readonly required: boolean;
  /** A stop word: it tells no page from another, and no window of a text. */
  readonly stop: boolean;
  /** It may be typed only so far: its end is open. */
  readonly open: boolean;
  readonly readings: readonly Reading[];
}
