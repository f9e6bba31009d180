import { count, number } from './amounts.ts';
import type { Words } from './shape.ts';

const quoted = (all: readonly string[]): string => all.map((one) => `„${one}“`).join(', ');
const milliseconds = (ms: number): string => number(ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms));

/** Searching the library. */
export const find: Words['find'] = {
  label: 'Bibliothek durchsuchen',
  placeholder: 'CVE, Wörter, 4.5.8, --option …',
  clear: 'Suche leeren',
  panel: 'Suchergebnisse',
  recent: 'Letzte Suchen',
  forgetRecent: 'Diese vergessen',
  tips: 'Versuchen Sie eine Kennung, eine Version, eine Option oder den Wortlaut eines Fehlers. "Anführungszeichen" halten Wörter zusammen.',
  count: (n) => (n === 0 ? 'Nichts gefunden' : count(n, 'Treffer', 'Treffer')),
  shown: (n, total) => `${number(n)} von ${count(total, 'Treffer', 'Treffern')}`,
  goTo: (link) => `Öffnen: ${link}`,
  all: (total) => `Alle ${number(total)} Treffer`,
  beginning: 'Anfang der Seite',
  page: 'Seite',
  bulletin: 'Sicherheitsmeldung',
  idFound: (id) => `${id} ist in dieser Bibliothek`,
  idAbsent: (id, edition) => `${id} ist nicht in dieser Bibliothek (${edition}).`,
  idAbsentText: 'Das ist keine Aussage darüber, ob etwas davon betroffen ist.',
  idAbsentNext: 'Eine neuere Ausgabe hat sie vielleicht: nach einem Update sehen',
  lookAlikes: 'Ähnliche Kennungen',
  didYouMean: (text) => `Für die Eingabe gibt es keine Treffer. Gezeigt wird stattdessen „${text}“.`,
  relaxed: ({ without, partly, apart }) =>
    `Nichts entspricht der ganzen Eingabe. Gezeigt werden Ergebnisse ${[
      ...(without.length > 0 ? [`ohne ${quoted(without)}`] : []),
      ...(partly ? [`mit einem Teil der ${without.length > 0 ? 'anderen ' : ''}Wörter`] : []),
      ...(apart.length > 0 ? [`mit den Wörtern von ${quoted(apart)} an verschiedenen Stellen`] : []),
    ].join(', ')}.`,
  partial: (done, total) =>
    `Die Suche wird vorbereitet${total === 0 ? '' : ` (${number(done)} von ${number(total)})`}: Bis dahin antworten nur Titel und Kennungen.`,
  nothingYet: (text) => `Noch nichts zu „${text}“`,
  nothingYetText:
    'Der Text der Seiten und Sicherheitsmeldungen wird noch gelesen. Die Antwort vervollständigt sich von selbst.',
  failed: 'Die Suche funktioniert gerade nicht',
  nothing: (text) => `Nichts gefunden zu „${text}“`,
  nothingTried:
    'Gesucht wurde nach der Eingabe selbst, nach Anfängen und anderen Formen ihrer Wörter, nach Bestandteilen von Namen, nach Tippfehlern und nach jedem Wort für sich.',
  nothingTips: [
    'Geben Sie nur den Anfang eines Wortes oder weniger Wörter ein.',
    'Kennungen, Versionen und Optionen werden gefunden, wie sie geschrieben sind: CVE-2024-3094, 4.5.8, --tls-cipher-suites.',
  ],
  nearest: 'Wörter dieser Bibliothek, die am nächsten kommen:',
  withoutFilters: (n) => `Ohne die Filter: ${count(n, 'Treffer', 'Treffer')}`,
  removeFilter: (filter) => `Filter ${filter} entfernen`,
  screenTitle: 'Suche',
  resultsFor: 'Ergebnisse für',
  filters: 'Eingrenzen',
  narrow: (active) => (active === 0 ? 'Eingrenzen' : `Eingrenzen · ${active}`),
  moreFilters: 'Weitere Filter',
  start: 'Geben Sie oben etwas ein, um Seiten und Sicherheitsmeldungen zu durchsuchen.',
  facets: {
    kind: 'Art',
    severity: 'Schweregrad',
    product: 'Produkt',
    version: 'Version',
    year: 'Jahr',
    status: 'Status',
    section: 'Bereich',
  },
  took: (ms) => `${milliseconds(ms)} ms`,
  more: 'Mehr anzeigen',
};
