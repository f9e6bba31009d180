import type { CommandNames, MenuNames } from './words-en.ts';

/** Wie die Befehle heißen, in der Hilfe, in der Befehlsliste und im Menü. */
export const commandNames: CommandNames = {
  search: 'Bibliothek durchsuchen',
  palette: 'Alle Befehle',
  findInPage: 'Auf dieser Seite suchen',
  nextMark: 'Nächste Fundstelle',
  previousMark: 'Vorige Fundstelle',
  clearMarks: 'Markierungen entfernen',
  back: 'Zurück',
  forward: 'Vorwärts',
  site: 'Standort wählen, dann seine Ziffer drücken',
  newTab: 'Neuer Tab',
  closeTab: 'Tab schließen',
  reopenTab: 'Geschlossenen Tab wieder öffnen',
  nextTab: 'Nächster Tab',
  previousTab: 'Voriger Tab',
  tabAt: 'Erster bis achter Tab, und der letzte',
  bookmark: 'Lesezeichen für diese Seite setzen oder entfernen',
  note: 'Notiz zu dem schreiben, was Sie lesen',
  print: 'Drucken',
  printSection: 'Diesen Abschnitt mit allem darunter drucken',
  sidebar: 'Seitenleiste ein- oder ausblenden',
  nextPane: 'Nächster Teil des Fensters',
  previousPane: 'Voriger Teil des Fensters',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  resetZoom: 'Originalgröße',
  help: 'Tastenkürzel',
};

/** Was sonst noch im Menü steht. */
export const menuNames: MenuNames = {
  file: '&Datei',
  edit: '&Bearbeiten',
  view: '&Ansicht',
  go: '&Gehe zu',
  bookmarks: '&Lesezeichen',
  help: '&Hilfe',
  allBookmarks: 'Alle Lesezeichen',
  bulletins: 'Sicherheitsmeldungen',
  problems: 'Mängel in dieser Bibliothek',
  settings: 'Einstellungen',
  about: 'Über Fieldbook',
  showLog: 'Protokoll zeigen',
};
