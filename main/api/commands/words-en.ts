import type { CommandId } from './commands.ts';

/** What the commands are called, in the help, the palette and the menu alike. */
export const commandNames = {
  search: 'Search the library',
  palette: 'All commands',
  findInPage: 'Find on this page',
  nextMark: 'Next match',
  previousMark: 'Previous match',
  clearMarks: 'Clear the marks',
  back: 'Back',
  forward: 'Forward',
  site: 'Choose a site, then press its number',
  newTab: 'New tab',
  closeTab: 'Close tab',
  reopenTab: 'Reopen closed tab',
  nextTab: 'Next tab',
  previousTab: 'Previous tab',
  tabAt: 'First to eighth tab, and the last',
  bookmark: 'Bookmark this page, or remove its bookmark',
  note: 'Write a note on what you are reading',
  print: 'Print',
  copyLink: 'Copy a link to what you are reading',
  printSection: 'Print this section with everything below it',
  sidebar: 'Show or hide the sidebar',
  nextPane: 'Next part of the window',
  previousPane: 'Previous part of the window',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  resetZoom: 'Actual size',
  help: 'Keyboard shortcuts',
} as const satisfies Record<CommandId, string>;

/** What else stands in the native menu. `&` goes before the letter that Alt reaches. */
export const menuNames = {
  file: '&File',
  edit: '&Edit',
  view: '&View',
  go: '&Go',
  bookmarks: '&Bookmarks',
  help: '&Help',
  allBookmarks: 'All bookmarks',
  bulletins: 'Bulletins',
  problems: 'Problems in this library',
  settings: 'Settings',
  about: 'About Fieldbook',
  showLog: 'Show the log',
  savePdf: 'Save as PDF …',
  pdfFailed: 'The PDF could not be saved',
} as const;

/** The shape that every language fills. */
export type CommandNames = Readonly<Record<keyof typeof commandNames, string>>;
export type MenuNames = Readonly<Record<keyof typeof menuNames, string>>;
