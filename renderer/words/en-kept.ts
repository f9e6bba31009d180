import { count } from './amounts.ts';

/** The words of bookmarks and notes as files. */
export const kept = {
  button: 'Export and import',
  formats: {
    json: ['Everything', 'Bookmarks and notes in one file (JSON), for another computer or for safe keeping'],
    bookmarks: ['Bookmarks for browsers', 'The file (HTML) that every browser imports'],
    notes: ['Notes to read', 'A document (HTML) to read and print'],
  } as const,
  import: [
    'Import…',
    'Reads such a file back in, or a browser’s bookmarks; duplicates are left out',
  ] as const,
  saved: (name: string) => `Saved as ${name}`,
  took: (name: string) => `Imported ${name}`,
  tookNothing: (name: string) => `Nothing new in ${name}`,
  refused: (name: string) => `${name} was not imported`,
  unreadable: (name: string) => `${name} cannot be read.`,
  bookmarks: (added: number, same: number) =>
    `${count(added, 'bookmark', 'bookmarks')} added, ${same} there already.`,
  notes: (added: number, same: number, joined: number) =>
    `${count(added, 'note', 'notes')} added, ${same} there already${
      joined === 0 ? '' : `, ${joined} joined with a note of yours: both texts are in it`
    }.`,
  unread: (n: number) => `${count(n, 'entry was', 'entries were')} left out:`,
  more: (n: number) => `and ${n} more`,
  takenBack: 'The import was taken back',
};
