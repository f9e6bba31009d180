import type { EditionView } from '../library-view.ts';
import type { Sentence } from './saying.ts';

/** Which edition is meant; both empty for a working copy. */
export type EditionValues = {
  readonly serial: number | '';
  /** When it was made, ISO 8601 UTC. */
  readonly date: string;
};

type Asked = EditionValues & { readonly asked: string; readonly library: string };

/** What a sentence says of an edition. */
export const editionValues = ({ serial, date }: EditionView): EditionValues => ({
  serial: serial ?? '',
  date: serial === null ? '' : (date ?? ''),
});

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** How an edition is named in English: "edition 41 · 3 Nov 2026", or "working copy". */
export function englishEdition({ serial, date }: EditionValues): string {
  if (serial === '') return 'working copy';
  return `edition ${serial}${date === '' ? '' : ` · ${days.format(new Date(date))}`}`;
}

/** What is said of pages and bulletins that a library doesn't have. By kind, each with its values. */
export const ofLibrary = {
  'page-missing': (of: Asked): Sentence => ({
    code: 'page-not-found',
    message: `There is no page at ${of.asked} in “${of.library}” (${englishEdition(of)}).`,
    next: 'Search for it: it may have moved, or be new in another edition.',
  }),
  'bulletin-missing': (of: Asked): Sentence => ({
    code: 'bulletin-not-found',
    message: `${of.asked} is not in “${of.library}” (${englishEdition(of)}).`,
    next: 'Search for it: another bulletin may mention it.',
  }),
  'bulletin-not-comparable': (of: EditionValues & { readonly id: string }): Sentence => ({
    code: 'nothing-to-compare',
    message: `${of.id} cannot be read in ${englishEdition(of)}.`,
  }),
} as const;
