/** What the desktop says in boxes of the system's, outside the page. */
export const boxes = {
  leave: 'Open this address outside Fieldbook?',
  leaveMail: 'Write an e-mail to this address?',
  open: 'Open',
  cancel: 'Cancel',
  notOpened: 'The system could not open this address',
  cannotOpen: 'Fieldbook cannot open the library',
  pageFails: 'Fieldbook’s page keeps failing',
  pageFailsText: 'Your place, your bookmarks and your notes are kept. The log says what happened.',
  loadAgain: 'Load it again',
  showLog: 'Show the log',
  quit: 'Quit',
  pdfFiles: 'PDF documents',
  pdfFailed: 'The PDF could not be saved',
  printFailed: 'Nothing was printed',
} as const;

/** The shape that every language fills. */
export type BoxWords = Readonly<Record<keyof typeof boxes, string>>;

/** What stands in the menu of the pointer's other button; `…` in `search` is what was selected. */
export const contextNames = {
  open: 'Open',
  openBehind: 'Open in a new tab',
  copyLink: 'Copy link',
  leave: 'Open outside Fieldbook',
  copyAddress: 'Copy address',
  search: 'Search the library for “…”',
} as const;

/** The shape that every language fills. */
export type ContextNames = Readonly<Record<keyof typeof contextNames, string>>;
