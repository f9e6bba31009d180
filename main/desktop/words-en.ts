/** What the desktop says in boxes of the system's, outside the page. */
export const boxes = {
  leave: 'Open this address outside Fieldbook?',
  leaveMail: 'Write an e-mail to this address?',
  open: 'Open',
  cancel: 'Cancel',
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
