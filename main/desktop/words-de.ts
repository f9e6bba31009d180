import type { BoxWords, ContextNames } from './words-en.ts';

/** Was der Desktop außerhalb der Seite sagt, in Fenstern des Systems. */
export const boxes: BoxWords = {
  leave: 'Diese Adresse außerhalb von Fieldbook öffnen?',
  leaveMail: 'Eine E-Mail an diese Adresse schreiben?',
  open: 'Öffnen',
  cancel: 'Abbrechen',
  notOpened: 'Das System konnte diese Adresse nicht öffnen',
  cannotOpen: 'Fieldbook kann die Bibliothek nicht öffnen',
  pageFails: 'Die Seite von Fieldbook stürzt immer wieder ab',
  pageFailsText:
    'Ihre Stelle, Ihre Lesezeichen und Ihre Notizen sind gespeichert. Im Protokoll steht, was geschehen ist.',
  loadAgain: 'Noch einmal laden',
  showLog: 'Protokoll zeigen',
  quit: 'Beenden',
  pdfFiles: 'PDF-Dokumente',
  pdfFailed: 'Die PDF-Datei ließ sich nicht speichern',
  printFailed: 'Es wurde nichts gedruckt',
};

/** Was im Menü der anderen Maustaste steht; `…` in `search` ist, was markiert war. */
export const contextNames: ContextNames = {
  open: 'Öffnen',
  openBehind: 'In neuem Tab öffnen',
  copyLink: 'Link kopieren',
  leave: 'Außerhalb von Fieldbook öffnen',
  copyAddress: 'Adresse kopieren',
  search: 'Die Bibliothek nach „…“ durchsuchen',
};
