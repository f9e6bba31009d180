import type { ExportWords } from './words.ts';

/** What a printed export says beside the publisher's own words, in German. */
export const de: ExportWords = {
  locale: 'de-DE',
  title: 'Sicherheitsmeldungen',
  allProducts: 'Alle Produkte',
  facts: {
    library: 'Bibliothek',
    edition: 'Ausgabe',
    digest: 'Prüfsumme',
    ledger: 'Protokoll der Aktualisierungen',
    made: 'Erstellt',
  },
  edition: (serial, date) =>
    `${serial === null ? 'Arbeitskopie, nicht signiert' : `Ausgabe ${serial}`}${date === null ? '' : ` vom ${date}`}`,
  days: (days) => (days === null ? 'Alter unbekannt' : days === 1 ? '1 Tag alt' : `${days} Tage alt`),
  aged: {
    notice: (days) => `Die Bibliothek ist ${days} Tage alt.`,
    warning: (days) => `Die Bibliothek ist ${days} Tage alt: Neuere Meldungen fehlen.`,
    withheld: (days) =>
      `Die Bibliothek ist ${days} Tage alt und damit für Bewertungen zu alt: Was welches Release betrifft, lässt sich nicht sagen.`,
    clock:
      'Das Alter der Bibliothek lässt sich nicht sagen: Die Uhr dieses Rechners geht hinter ihrem Datum nach.',
    unknown: 'Das Alter der Bibliothek ist unbekannt: Sie ist eine Arbeitskopie.',
  },
  unread: (n) =>
    `${n === 1 ? '1 Datei war' : `${n} Dateien waren`} nicht lesbar: Die Liste ist unvollständig, und was dort stünde, lässt sich nicht sagen.`,
  tiles: { affected: 'betreffen es', notAffected: 'laut Meldung nicht betroffen', unknown: 'ohne Aussage' },
  critical: (n) => `davon ${n} kritisch`,
  unasked: (total) =>
    `${total} Meldungen. Es wurde nach keinem Produkt und Release gefragt, daher gibt es keine Bewertungen.`,
  empty: 'Die Bibliothek enthält keine Meldungen: Es lässt sich nichts sagen.',
  withheld: (version) => `Was ${version} betrifft, lässt sich aus dieser Bibliothek nicht sagen.`,
  shownAll: (total) => `Alle ${total} Meldungen`,
  shown: (n, total, filter) =>
    `${n} von ${total} Meldungen${filter === null ? '' : `, gefiltert nach: ${filter}`}`,
  none: 'Keine.',
  columns: {
    bulletin: 'Meldung',
    severity: 'Schweregrad',
    verdict: 'Bewertung und Grund',
    fixed: 'Behoben in',
    updated: 'Aktualisiert',
    decision: 'Entscheidung',
  },
  revision: (revision) => `Revision ${revision}`,
  undecided: 'Zu keiner dieser Meldungen ist eine Entscheidung oder eine Notiz festgehalten.',
  outdated: (revision) => `entschieden zu Revision ${revision}, seither überarbeitet`,
  statuses: {
    'to-do': 'Offen',
    'in-progress': 'In Arbeit',
    done: 'Erledigt',
    accepted: 'Risiko akzeptiert',
    open: 'Zurückgenommen',
  },
  severities: {
    critical: 'Kritisch',
    high: 'Hoch',
    medium: 'Mittel',
    low: 'Niedrig',
    none: 'Keiner',
    unstated: 'Ohne Angabe',
  },
  verdicts: { affected: 'Betroffen', unknown: 'Keine Aussage', 'not-affected': 'Nicht betroffen' },
  cannotTell: 'Nicht zu sagen',
  fixedBy: (words) => `behoben: ${words}`,
  rules: {
    'library-too-old': 'die Bibliothek ist für Bewertungen zu alt',
    'not-an-advisory': 'keine Sicherheitsmeldung, daher wird nichts daraus gelesen',
    withdrawn: 'zurückgezogen',
    'no-statements': 'sagt zu keiner Schwachstelle etwas aus',
    contradiction: 'sagt beides: betroffen, und behoben oder nicht betroffen',
    draft: 'ein Entwurf',
    'under-investigation': 'wird untersucht',
    'not-interpretable': 'die Angaben zu Versionen lassen sich nicht sicher deuten',
    'release-not-stated': 'entlastet das Produkt, nennt aber keine Version',
    'version-not-named': 'nennt das Produkt, aber nicht diese Version',
    'product-not-named': 'nennt dieses Produkt nicht',
    named: 'nennt genau dieses Release',
    line: 'nennt die Release-Reihe, zu der dieses gehört',
    range: 'nennt einen Versionsbereich, in dem dieses Release liegt',
    all: 'nennt alle Versionen',
    product: 'nennt das Produkt ohne Version',
  },
  chart: {
    caption: 'Meldungen nach Release: betroffen, nach Schweregrad; umrandet die ohne Aussage',
    label: 'Meldungen, die jedes Release betreffen',
    bar: (affected, unknown) => `${affected} betreffen es, ${unknown} ohne Aussage`,
    left: (n) => `${n} ältere Releases sind weggelassen.`,
  },
  foot: '„Betroffen“ und „nicht betroffen“ sind Aussagen des Herausgebers nach der genannten Regel; was nicht gesagt ist, ist nicht sicher.',
  madeBy: (program) => `Erstellt mit Fieldbook ${program}.`,
};
