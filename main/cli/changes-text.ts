import type { EditionChanges, PathChanges } from '../library/changes.ts';

/** What changed, a line a kind: `Pages: 1 new, 2 revised, 0 withdrawn`. */
export const changesText = ({ pages, bulletins, other }: EditionChanges): string =>
  [line('Pages', pages), line('Bulletins', bulletins), line('Other files', other)].join('\n');

const line = (kind: string, changes: PathChanges): string =>
  `  ${kind}: ${changes.new.length} new, ${changes.revised.length} revised, ${changes.withdrawn.length} withdrawn`;
