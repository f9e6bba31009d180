import { count, day } from './amounts.ts';
import type { Words } from './shape.ts';

/** A page and what can be done with it. */
export const page: Words['page'] = {
  breadcrumbs: 'Wo diese Seite steht',
  outline: 'Auf dieser Seite',
  moreHeadings: (n) => `und ${count(n, 'weitere Überschrift', 'weitere Überschriften')}`,
  top: 'Seitenanfang',
  changed: (iso) => `Zuletzt geändert am ${day(iso)}`,
  previous: 'Vorige Seite',
  next: 'Nächste Seite',
  pager: 'Benachbarte Seiten',
  problems: (n) => count(n, 'Mangel auf dieser Seite', 'Mängel auf dieser Seite'),
  copyCode: 'Code kopieren',
  headingLink: 'Link zu dieser Überschrift kopieren',
  headingActions: (heading) => `Link oder Lesezeichen: ${heading}`,
  linkCopied: 'Link kopiert',
  codeCopied: 'Code kopiert',
  addressCopied: 'Adresse kopiert',
  copyFailed: 'Der Browser hat das Kopieren nicht erlaubt',
  bookmarkHeading: 'Lesezeichen für diese Überschrift',
  unbookmarkHeading: 'Dieses Lesezeichen entfernen',
  outsideTitle: 'Dieser Link führt aus Fieldbook hinaus',
  outsideText: 'Nichts wurde geladen. Das ist die ganze Adresse:',
  outsideOpen: 'Im Browser öffnen',
  outsideOnlyCopied:
    'Fieldbook öffnet nur verschlüsselte Web-Adressen (https) und E-Mail. Diese hier lässt sich kopieren.',
  brokenTitle: 'Dieser Link führt ins Leere',
  brokenText: 'Laut der Seite führt er zu',
  imageMissing: 'Die Abbildung ließ sich nicht anzeigen',
  notFoundHint: 'Suchen Sie danach, oder wählen Sie links eine andere Seite.',
  searchInstead: (text) => `Nach „${text}“ suchen`,
  table: (n, heading) => (heading === '' ? `Tabelle ${n}` : `Tabelle ${n}: ${heading}`),
  footnote: (number) => `Fußnote ${number}`,
  footnoteBack: 'Zurück zum Text',
  footnotes: 'Fußnoten',
};

/** An address for a telephone. */
export const qr: Words['qr'] = {
  show: 'Als QR-Code anzeigen',
  hide: 'QR-Code ausblenden',
  ofAddress: 'QR-Code dieser Adresse',
  tooLong: 'Das ist für einen QR-Code zu lang.',
};

/** The words of a search, marked on the page. */
export const marks: Words['marks'] = {
  label: 'Markierte Wörter',
  position: (at, total) => {
    if (total === 0) return 'Keine Fundstelle auf dieser Seite';
    return at === 0 ? count(total, 'Fundstelle', 'Fundstellen') : `${at} von ${total}`;
  },
  next: 'Nächste',
  previous: 'Vorige',
  clear: 'Markierungen entfernen',
};

/** The reader's own places. */
export const bookmarks: Words['bookmarks'] = {
  title: 'Lesezeichen',
  add: 'Lesezeichen für diese Seite setzen',
  remove: 'Lesezeichen entfernen',
  added: 'Lesezeichen gesetzt',
  removed: (label) => `„${label}“ entfernt`,
  removeOne: (label) => `${label} entfernen`,
  rename: 'Umbenennen',
  name: 'Name des Lesezeichens',
  moveUp: 'Nach oben',
  moveDown: 'Nach unten',
  drag: (label) => `${label} verschieben`,
  actions: (label) => `Mehr zu ${label}`,
  list: 'Ihre Lesezeichen, in Ihrer Reihenfolge',
  empty: 'Noch keine Lesezeichen',
  emptyText: (keys) =>
    `Drücken Sie auf einer Seite ${keys}, oder klicken Sie auf den Stern neben Titel oder Überschrift.`,
  moved: 'verschoben: öffnet die jetzige Stelle',
  pageOnly: 'die Überschrift gibt es nicht mehr: öffnet die Seite',
  gone: 'diese Bibliothek enthält die Seite nicht mehr',
  keptSince: (iso) => `aufbewahrt seit ${day(iso)}`,
};

/** What is wrong with files of the library. */
export const problems: Words['problems'] = {
  title: 'Mängel in dieser Bibliothek',
  none: 'Keine Mängel',
  noneText: 'Alle Dateien dieser Bibliothek ließen sich lesen.',
  lead: 'Mit diesen Dateien stimmt etwas nicht ganz. Alles andere lässt sich trotzdem öffnen.',
  file: 'Datei',
  problem: 'Mangel',
  line: (n) => `Zeile ${n}`,
  filter: 'Filtern',
};
