import type { EditionView } from '../../main/api/library-view.ts';
import { words } from '../words/words.ts';

/** How an edition is called in one line. */
export function editionName(edition: EditionView): string {
  if (edition.kind === 'working-copy') return words.shell.workingCopy;
  return edition.serial === null ? words.shell.bundled : words.shell.edition(edition.serial);
}
