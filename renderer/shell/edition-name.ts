import type { EditionView } from '../../main/api/library-view.ts';
import { day } from '../words/amounts.ts';
import { words } from '../words/words.ts';

/** How an edition is called in one line. */
export function editionName(edition: EditionView): string {
  if (edition.kind === 'working-copy') return words.shell.workingCopy;
  return edition.serial === null ? words.shell.bundled : words.shell.edition(edition.serial);
}

/** The same with the day that it is of: `Edition 41 · 3 Nov 2026`. */
export const datedEdition = (edition: EditionView): string =>
  edition.date === null ? editionName(edition) : `${editionName(edition)} · ${day(edition.date)}`;
