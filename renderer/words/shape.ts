import type { en } from './en.ts';

/** What a catalogue holds, whatever the language: texts become `string`, sentences keep their parameters. */
type Shape<T> = T extends string
  ? string
  : T extends (...values: infer V) => infer R
    ? (...values: V) => Shape<R>
    : T extends object
      ? { readonly [K in keyof T]: Shape<T[K]> }
      : T;

/** The shape that every language fills: a word that is missing, or one too many, does not compile. */
export type Words = Shape<typeof en>;
