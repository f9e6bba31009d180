import { count, day } from './amounts.ts';
import type { Words } from './shape.ts';

/** Notes on pages and headings. */
export const notes: Words['notes'] = {
  title: 'Notizen',
  all: (n) => (n < 2 ? 'Alle Notizen' : `Alle ${count(n, 'Notiz', 'Notizen')}`),
  button: (n) => (n === 0 ? 'Notizen zu dieser Seite' : `Notizen zu dieser Seite: ${n}`),
  close: 'Notizen ausblenden',
  width: 'Breite der Notizen',
  wholePage: 'Ganze Seite',
  wholeBulletin: 'Ganze Meldung',
  onPage: 'Notiz zu dieser Seite',
  onHeading: (heading) => `Notiz zu „${heading}“`,
  noneHere: 'Zu dieser Seite ist noch nichts notiert.',
  about: (name) => `Notiz zu ${name}`,
  textOf: (name) => `Notiz zu ${name}, Markdown`,
  placeholder: 'Was Sie sich merken möchten, in Markdown',
  markdown: 'Markdown, beim Tippen gespeichert',
  keeping: 'Wird gespeichert …',
  keptNow: 'Gespeichert',
  notKept: (why) => `Noch nicht gespeichert: ${why}`,
  done: 'Fertig',
  kept: 'Notiz gespeichert',
  removed: 'Notiz entfernt',
  edit: (name) => `Notiz zu ${name} bearbeiten`,
  remove: (name) => `Notiz zu ${name} entfernen`,
  changed: (iso) => `geschrieben am ${day(iso)}`,
  moved: 'der Ort ist umgezogen: gezeigt, wo er jetzt ist',
  pageOnly: 'die Überschrift gibt es auf der Seite nicht mehr',
  gone: 'diese Bibliothek hat die Seite nicht mehr',
  headingTool: 'Notiz zu dieser Überschrift',
  headingNoted: 'Ihre Notiz zu dieser Überschrift lesen',
  empty: 'Noch keine Notizen',
  emptyText: (keys) =>
    `Drücken Sie beim Lesen ${keys}, oder wählen Sie das Notizzeichen neben dem Titel einer Seite oder einer Überschrift. Notizen überstehen Aktualisierungen.`,
  count: (shown, all) =>
    shown === all ? count(all, 'Notiz', 'Notizen') : `${shown} von ${count(all, 'Notiz', 'Notizen')}`,
  found: (n) => (n === 1 ? 'Eine Ihrer Notizen' : `${count(n, 'Notiz', 'Notizen')} von Ihnen`),
  filter: 'Notizen filtern',
  filterPlaceholder: 'Wörter einer Notiz, Überschrift oder Seite',
  noMatch: (typed) => `Keine Notiz enthält alle Wörter von „${typed}“.`,
};
