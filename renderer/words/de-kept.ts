import { count } from './amounts.ts';
import type { Words } from './shape.ts';

/** Bookmarks and notes as files. */
export const kept: Words['kept'] = {
  button: 'Export und Import',
  formats: {
    json: [
      'Alles',
      'Lesezeichen und Notizen in einer Datei (JSON), für einen anderen Rechner oder zur Sicherung',
    ],
    bookmarks: ['Lesezeichen für Browser', 'Die Datei (HTML), die jeder Browser importiert'],
    notes: ['Notizen zum Lesen', 'Ein Dokument (HTML) zum Lesen und Drucken'],
  },
  import: [
    'Importieren …',
    'Übernimmt eine solche Datei und Lesezeichen von Browsern; Doppeltes wird ausgelassen',
  ],
  saved: (name) => `Gespeichert als ${name}`,
  took: (name) => `${name} wurde importiert`,
  tookNothing: (name) => `Nichts Neues in ${name}`,
  refused: (name) => `${name} wurde nicht importiert`,
  unreadable: (name) => `${name} lässt sich nicht lesen.`,
  bookmarks: (added, same) =>
    `${count(added, 'Lesezeichen', 'Lesezeichen')} hinzugefügt, ${same} schon vorhanden.`,
  notes: (added, same, joined) =>
    `${count(added, 'Notiz', 'Notizen')} hinzugefügt, ${same} schon vorhanden${
      joined === 0 ? '' : `, ${joined} mit Ihrer Notiz zusammengeführt: beide Texte stehen darin`
    }.`,
  unread: (n) => `${count(n, 'Eintrag wurde', 'Einträge wurden')} ausgelassen:`,
  more: (n) => `und ${n} weitere`,
  takenBack: 'Der Import wurde rückgängig gemacht',
};
