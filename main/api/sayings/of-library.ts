import type { EditionView } from '../library-view.ts';
import type { Sentence, SystemReason } from './saying.ts';

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

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');

/** As `Intl` writes it in British English, whose tables take longer to load than a search in the terminal takes. */
function day(date: string): string {
  const at = new Date(date);
  const month = months[at.getUTCMonth()];
  return month === undefined ? date : `${at.getUTCDate()} ${month} ${at.getUTCFullYear()}`;
}

/** How an edition is named in English: "edition 41 · 3 Nov 2026", or "working copy". */
export function englishEdition({ serial, date }: EditionValues): string {
  if (serial === '') return 'working copy';
  return `edition ${serial}${date === '' ? '' : ` · ${day(date)}`}`;
}

type Path = { readonly path: string };

const unreadable = (message: string, next?: string): Sentence => ({
  code: 'library-unreadable',
  message,
  ...(next !== undefined && { next }),
});

/** What is said of pages, bulletins and other files that a library doesn't have, or cannot give. By kind, each with its values. */
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
  'file-not-here': ({ path }: Path) => unreadable(`${path} is not part of this library.`),
  'file-leads-out': ({ path }: Path) => unreadable(`${path} leads out of the library folder.`),
  'file-not-vouched': ({ path }: Path) =>
    unreadable(
      `${path} is damaged: it is not what this edition vouches for.`,
      'Install Fieldbook again, or take an update.',
    ),
  'file-unread': ({ path, why }: Path & SystemReason) => unreadable(`${path} cannot be read: ${why}.`),
  'file-damaged': ({ path }: Path) =>
    unreadable(`${path} is missing or damaged on this computer.`, 'The next update brings it again.'),
  'library-unopened': ({ root, why }: SystemReason & { readonly root: string }) =>
    unreadable(
      `The library at ${root} cannot be opened: ${why}.`,
      'Name a folder that holds Markdown pages, or start without --library.',
    ),
} as const;
