import type { Relaxed } from '../api/search-view.ts';

/** What a query had to give up, as the end of a sentence: `without “foo”, with the words of “bar-baz” apart`. */
export const relaxedWords = ({ without, partly, apart }: Relaxed): string =>
  [
    ...(without.length > 0 ? [`without ${quoted(without)}`] : []),
    ...(partly ? [`with some of the ${without.length > 0 ? 'other ' : ''}words`] : []),
    ...(apart.length > 0 ? [`with the words of ${quoted(apart)} apart`] : []),
  ].join(', ');

const quoted = (all: readonly string[]) => all.map((one) => `“${one}”`).join(', ');
