import type { EditionView } from '../api/library-view.ts';

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** How an edition is named to a reader: "edition 41 · 3 Nov 2026", or "working copy". */
export function editionLabel(edition: EditionView): string {
  if (edition.serial === null) return 'working copy';
  const date = edition.date === null ? '' : ` · ${days.format(new Date(edition.date))}`;
  return `edition ${edition.serial}${date}`;
}
