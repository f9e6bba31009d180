import { count, day } from './amounts.ts';
import type { Words } from './shape.ts';

/** Printing. */
export const print: Words['print'] = {
  title: 'Drucken',
  titleOf: (title) => `${title} drucken`,
  button: 'Drucken',
  now: 'Drucken …',
  page: 'Diese Seite …',
  section: (n) => `Diesen Abschnitt: die Seite und ${count(n, 'Seite', 'Seiten')} darunter …`,
  treePage: 'Diese Seite drucken …',
  treeSection: (n) => `Diesen Abschnitt drucken, mit ${count(n, 'Seite', 'Seiten')} darunter …`,
  whole: (n) => `Mit ${count(n, 'Seite', 'Seiten')} darunter`,
  back: 'Zurück zur Seite',
  contents: 'Inhalt',
  leftOut: (n) =>
    `${count(n, 'Seite fehlt', 'Seiten fehlen')}, weil das Dokument zu groß würde. Drucken Sie deren Abschnitte für sich.`,
  printed: (iso) => `gedruckt am ${day(iso)}`,
  pageOf: ['Seite', 'von'],
  pageNamed: (name) => ` (Seite „${name}“)`,
};
