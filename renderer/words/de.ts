import { bulletins } from './de-bulletins.ts';
import { exposure, since } from './de-exposure.ts';
import { failures } from './de-failures.ts';
import { find } from './de-find.ts';
import { bookmarks, marks, page, problems, qr } from './de-read.ts';
import { about, settings, welcome } from './de-settings.ts';
import { findInPage, palette, shell, shortcuts, tabs } from './de-shell.ts';
import { check, decision, exported, libraryAge, sites } from './de-sites.ts';
import { kept } from './de-kept.ts';
import { deployment } from './de-deployment.ts';
import { notes } from './de-notes.ts';
import { print } from './de-print.ts';
import { updates } from './de-updates.ts';
import type { Words } from './shape.ts';

/**
 * Every word of the interface, in German: formal, and in the terms that German CSAF users have.
 *
 * | English          | German                                                                        |
 * | ---------------- | ----------------------------------------------------------------------------- |
 * | bulletin         | Sicherheitsmeldung; Meldung where the place makes it plain                     |
 * | library, edition | Bibliothek, Ausgabe                                                           |
 * | catalogue        | Katalog                                                                       |
 * | repository       | Repository                                                                    |
 * | working copy     | Arbeitskopie                                                                  |
 * | site             | Standort                                                                      |
 * | release          | Release (what is run); Version (its number)                                   |
 * | verdict          | Bewertung: Betroffen, Keine Aussage, Nicht betroffen                          |
 * | severity         | Schweregrad: Kritisch, Hoch, Mittel, Niedrig                                  |
 * | exposure         | Betroffenheit                                                                 |
 * | ledger           | Journal; Protokoll is the log                                                 |
 * | update           | Aktualisierung                                                                |
 * | id               | Kennung                                                                       |
 * | hash, digest     | Prüfsumme                                                                     |
 * | problem          | Mangel, of a file of the library                                              |
 * | note, bookmark   | Notiz, Lesezeichen                                                            |
 */
export const de: Words = {
  app: 'Fieldbook',
  copy: 'Kopieren',
  copied: 'Kopiert',
  cancel: 'Abbrechen',
  close: 'Schließen',
  retry: 'Erneut versuchen',
  undo: 'Rückgängig',
  save: 'Speichern',
  loading: 'Wird geladen',
  failures,
  qr,
  shell,
  shortcuts,
  palette,
  findInPage,
  tabs,
  page,
  marks,
  find,
  bookmarks,
  problems,
  kept,
  deployment,
  notes,
  print,
  bulletins,
  exposure,
  since,
  updates,
  sites,
  decision,
  exported,
  check,
  libraryAge,
  settings,
  about,
  welcome,
};
