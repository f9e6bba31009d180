import { commandNames } from '../../main/api/commands/words-de.ts';
import { count, number } from './amounts.ts';
import { ago } from './de-age.ts';
import type { Words } from './shape.ts';

/** The frame around every screen. */
export const shell: Words['shell'] = {
  back: 'Zurück',
  forward: 'Vorwärts',
  skip: 'Zum Inhalt springen',
  showSidebar: 'Seitenleiste einblenden',
  hideSidebar: 'Seitenleiste ausblenden',
  navigation: 'Bibliothek und Eigenes',
  library: 'Bibliothek',
  bulletins: 'Sicherheitsmeldungen',
  allBulletins: 'Alle Meldungen',
  mine: 'Eigenes',
  bookmarks: 'Lesezeichen',
  notes: 'Notizen',
  settings: 'Einstellungen',
  about: 'Über',
  expand: 'Aufklappen',
  rowMenu: 'Diese Seite im Baum',
  openRow: 'Öffnen',
  openRowBehind: 'In neuem Tab öffnen',
  copyRowLink: 'Link kopieren',
  sidebarWidth: 'Breite der Seitenleiste',
  outlineWidth: 'Breite der Gliederung',
  edition: (serial) => `Ausgabe ${serial}`,
  bundled: 'Mitgelieferte Ausgabe',
  workingCopy: 'Arbeitskopie, nicht signiert',
  age: ago,
  problems: (n) => count(n, 'Mangel in dieser Bibliothek', 'Mängel in dieser Bibliothek'),
  indexing: (done, total) =>
    total === 0 ? 'Suche wird vorbereitet' : `Suche wird vorbereitet: ${number(done)} von ${number(total)}`,
  indexFailed: 'Die Suche steht nicht zur Verfügung',
  offline: 'Offline · nichts verlässt diesen Rechner',
  servedBy: (host: string) => `Geteilt von ${host}`,
  looks: 'Sucht von selbst nach Aktualisierungen',
  help: 'Tastenkürzel',
  gone: 'Fieldbook wurde beendet',
  goneText:
    'Das Programm hinter diesem Fenster antwortet nicht. Was Sie sehen, ist vielleicht nicht mehr aktuell.',
  goneNext:
    'Starten Sie es neu und versuchen Sie es hier noch einmal. Hat sich die Adresse geändert, öffnen Sie die neue, die es ausgibt.',
  bootFailed: 'Fieldbook konnte seine Bibliothek nicht öffnen',
  nowhere: 'Diese Ansicht gibt es nicht',
  nowhereText: (address) => `Unter ${address} gibt es nichts.`,
  home: 'Zur ersten Seite',
  emptyLibrary: 'Diese Bibliothek hat noch keine Seiten',
  emptyLibraryText:
    'Legen Sie Markdown-Dateien in ihren Ordner, dann erscheinen sie hier. Ihre Sicherheitsmeldungen stehen links.',
  codeMissing: 'Dieser Teil von Fieldbook konnte nicht geladen werden',
  codeMissingText:
    'Das Programm hinter diesem Fenster gab ihn nicht heraus. Vielleicht wurde es beendet oder durch eine andere Version ersetzt: Dann laden Sie das Fenster neu.',
  somethingBroke: 'Diese Ansicht ist ausgefallen',
  somethingBrokeText: 'Das ist ein Fehler in Fieldbook, nicht Ihrer. Alles andere funktioniert weiter.',
};

const germanKeys: Readonly<Record<string, string>> = {
  Ctrl: 'Strg',
  Shift: 'Umschalt',
  Enter: 'Eingabe',
  'Page ↑': 'Bild ↑',
  'Page ↓': 'Bild ↓',
};

/** What the keyboard does. */
export const shortcuts: Words['shortcuts'] = {
  title: 'Tastenkürzel',
  groups: { find: 'Suchen', go: 'Gehen', tabs: 'Tabs', page: 'Diese Seite', window: 'Fenster' },
  or: 'oder',
  key: (name) => germanKeys[name] ?? name,
  names: commandNames,
  tabStrip: [
    ['← →', 'Durch die Tabs gehen'],
    ['Entf', 'Tab schließen'],
  ],
  tabStripGroup: 'In den Tabs',
  tree: [
    ['↑ ↓', 'Durch den Baum gehen'],
    ['→ ←', 'Zweig auf- oder zuklappen'],
    ['Eingabe', 'Seite öffnen'],
  ],
  treeGroup: 'Im Baum',
};

/** Everything by name. */
export const palette: Words['palette'] = {
  title: 'Alle Befehle',
  field: 'Was zu tun ist',
  placeholder: 'Tippen Sie, was Sie tun möchten …',
  nothing: 'So heißt kein Befehl.',
  home: 'Erste Seite der Bibliothek',
  theme: (name) => `Erscheinungsbild: ${name}`,
  kinds: { command: 'Befehl', screen: 'Ansicht', tab: 'Offener Tab', site: 'Standort', look: 'Darstellung' },
};

/** The field that finds in the page. */
export const findInPage: Words['findInPage'] = {
  label: 'Auf dieser Seite suchen',
  field: 'Auf dieser Seite suchen',
  count: (at, total, more) =>
    total === 0 ? 'Nichts gefunden' : `${number(at)} von ${number(total)}${more ? '+' : ''}`,
};

/** The open tabs of the window. */
export const tabs: Words['tabs'] = {
  label: 'Offene Tabs',
  open: 'Neuer Tab',
  close: (title) => `${title} schließen`,
  all: 'Alle offenen Tabs',
  full: (n) => `${n} Tabs sind offen: Schließen Sie erst einen.`,
  search: (query) => (query === '' ? 'Suche' : `Suche: ${query}`),
  nowhere: 'Ansicht gibt es nicht',
};
