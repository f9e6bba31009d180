import { severityNames } from '../../content/format/severity-names.ts';
import { count, day, number } from './amounts.ts';
import type { Words } from './shape.ts';

/** What bulletins say, in German. As in English, nothing here calls a release safe. */
export const bulletins: Words['bulletins'] = {
  title: 'Sicherheitsmeldungen',
  none: 'Keine Sicherheitsmeldungen in dieser Bibliothek',
  noneText:
    'Sicherheitsmeldungen erscheinen hier, sobald die Bibliothek CSAF-Dokumente enthält. Eine leere Liste sagt nichts darüber aus, ob etwas betroffen ist.',
  printedPart: (shown) =>
    `Nicht die ganze Liste: Von ${count(shown, 'Meldung', 'Meldungen')} werden nur die in der Nähe des Fensters gedruckt. Exportieren erstellt eine Druckansicht aller.`,
  cannotTell: (release) => `Was ${release} betrifft, lässt sich nicht sagen`,
  summary: {
    said: (release, affected, critical, not, unknown) =>
      affected === 0
        ? `${release}: keine Meldung nennt Sie als betroffen, ${number(not)} als nicht betroffen, ${number(unknown)} ohne Aussage`
        : `${release}: ${number(affected)} ${affected === 1 ? 'betrifft' : 'betreffen'} Sie${critical > 0 ? ` (${number(critical)} kritisch)` : ''}, ${number(not)} nicht, ${number(unknown)} ohne Aussage`,
    incomplete: (n) =>
      `und was ${count(n, 'unlesbare Datei', 'unlesbare Dateien')} aussagen würde${n === 1 ? '' : 'n'}, lässt sich nicht sagen`,
    withheld: (release) => `${release}: lässt sich nicht sagen, diese Bibliothek ist zu alt für Bewertungen`,
    empty: (release, n) =>
      n === 0
        ? `${release}: lässt sich nicht sagen, es gibt keine Sicherheitsmeldungen`
        : `${release}: lässt sich nicht sagen, ${n === 1 ? 'die einzige Datei, die eine Meldung sein sollte, ließ' : `alle ${n} Dateien, die Meldungen sein sollten, ließen`} sich nicht lesen`,
  },
  chooseFirst: 'Wählen Sie das Release, das Sie betreiben: Jede Meldung zeigt dann, ob sie es betrifft.',
  incomplete: (n) =>
    `${count(n, 'Datei ließ', 'Dateien ließen')} sich nicht als Sicherheitsmeldung lesen: Diese Liste ist unvollständig.`,
  age: (edition, age) => (age === null ? edition : `${edition}, ${age}`),
  table: 'Sicherheitsmeldungen',
  columns: {
    id: 'Meldung',
    title: 'Titel',
    severity: 'Schweregrad',
    verdict: 'Ihr Release',
    fixedIn: 'Behoben in',
    published: 'Veröffentlicht',
    updated: 'Aktualisiert',
    status: 'Status',
    read: 'Ungelesen',
  },
  severities: severityNames.de,
  withheldVerdict: 'Nicht zu sagen',
  withheldSentence: (release) => `Ob ${release} betroffen ist, lässt sich aus dieser Bibliothek nicht sagen.`,
  verdicts: { affected: 'Betroffen', unknown: 'Keine Aussage', 'not-affected': 'Nicht betroffen' },
  counted: { unknown: 'ohne Aussage', notAffected: 'laut Meldung nicht betroffen' },
  all: 'Alle',
  filterText: 'Kennung, Titel, Produkt oder Status',
  filterLabel: 'Sicherheitsmeldungen filtern',
  filterVerdict: 'Nach Bewertung',
  filterSeverity: 'Nach Schweregrad',
  sortBy: 'Sortiert nach',
  turnRound: 'Reihenfolge umkehren',
  filterYear: 'Nach Jahr der Veröffentlichung',
  anyYear: 'Jedes Jahr',
  filterDecision: 'Nach Entscheidung',
  anyDecision: 'Jede Entscheidung',
  saved: {
    button: (n) => (n === 0 ? 'Filter speichern' : `Gespeicherte Filter ${n}`),
    title: 'Gespeicherte Filter',
    none: 'Noch keine. Grenzen Sie die Liste ein und geben Sie dem hier einen Namen.',
    name: 'Den jetzigen Filter speichern als',
    replace: 'Ersetzen',
    kept: (name) => `Filter „${name}“ gespeichert`,
    remove: (name) => `Den Filter ${name} entfernen`,
    removed: (name) => `Filter „${name}“ entfernt`,
  },
  shown: (n, total) =>
    n === total
      ? count(total, 'Meldung', 'Meldungen')
      : `${number(n)} von ${number(total)} · ${number(total - n)} durch den Filter ausgeblendet`,
  clearFilter: 'Alle anzeigen',
  moreFilters: (active) => (active === 0 ? 'Filter' : `Filter · ${active}`),
  nothing: 'Keine Meldung entspricht diesem Filter',
  withdrawn: 'Zurückgezogen',
  release: {
    choose: 'Ihr Release wählen',
    title: 'Das Release, das Sie betreiben',
    text: 'Sicherheitsmeldungen werden dafür bewertet. Nichts wird gefolgert: Was eine Meldung nicht nennt, darüber macht sie keine Aussage.',
    product: 'Produkt',
    productExample: (count) => `Teil eines Namens, von ${number(count)}`,
    productStrange: 'Kein Produkt dieser Bibliothek heißt so. Wählen Sie eines aus der Liste.',
    version: 'Version',
    use: 'Dieses Release verwenden',
    add: 'Als Standort hinzufügen',
    change: (site) => `${site} läuft jetzt damit`,
  },
  head: {
    says: 'Wortlaut der Meldung',
    nearest: 'Ähnlichste Aussagen, die hier nicht zählen',
    fixedIn: (versions) => `Als behoben genannt: ${versions}`,
    toDo: 'Was zu tun ist',
    choose: 'Wählen Sie oben Ihr Release, um zu sehen, was diese Meldung darüber sagt.',
    dates: (published, updated) => `Veröffentlicht am ${day(published)} · aktualisiert am ${day(updated)}`,
    status: (status) => `Status der Meldung: ${status}`,
  },
  place: {
    cell: {
      named: 'Ihr Release',
      within: 'Ihr Release liegt in diesem Bereich',
      maybe: 'Ihr Release liegt vielleicht in diesem Bereich',
    },
    within: (version, ranges) => `${version} fällt unter ${quoted(ranges)}.`,
    maybe: (version, ranges) =>
      `Ob ${version} unter ${quoted(ranges)} fällt, lässt sich aus diesen Worten nicht sagen.`,
    nowhere: (version, product) =>
      `${version} fällt unter keines der Releases, die sie von ${product} nennt.`,
    noProduct: (product) => `${product} ist nicht unter diesen Produkten.`,
  },
  revised: {
    since: (edition) => `Geändert seit: ${edition}`,
    revision: (from, to) => `Revision ${from} → ${to}`,
    sameRevision: (revision) => `weiterhin Revision ${revision}`,
    before: 'vorher',
    after: 'jetzt',
    added: 'Das gab es vorher nicht.',
    removed: 'Das gibt es nicht mehr.',
    unchanged: 'Titel, Aussagen, Bewertungen, Abhilfen, Texte und Verweise sind dieselben.',
    unchangedBut:
      'Titel, Aussagen, Bewertungen, Abhilfen, Texte und Verweise sind dieselben. Der Herausgeber schreibt zum Neuen:',
    kept: {
      none: 'Was jede Revision geändert hat, lässt sich nicht Feld für Feld zeigen: Hier liegt keine frühere Ausgabe mit dieser Meldung. Hier steht alles, was der Herausgeber dazu schreibt.',
      same: (edition, revision) =>
        `Feld für Feld lässt sie sich nur mit ${edition} vergleichen, und dort war sie ebenfalls Revision ${revision}. Was die Revisionen davor geändert haben, steht hier in den Worten des Herausgebers.`,
      unchanged: (from, to) =>
        `Von Revision ${from} zu ${to} hat sich nichts geändert, was Feld für Feld verglichen wird. Für andere Revisionen wird keine Ausgabe verglichen: Was sie geändert haben, steht hier in den Worten des Herausgebers.`,
      between: (from, to) =>
        `Was sich von Revision ${from} zu ${to} geändert hat, steht oben auf dieser Seite Feld für Feld. Für andere Revisionen wird keine Ausgabe verglichen: Was sie geändert haben, steht hier in den Worten des Herausgebers.`,
    },
    parts: {
      title: 'Titel',
      status: 'Status',
      severity: 'Schweregrad',
      withdrawn: 'Zurückgezogen',
      tlp: 'Weitergabe',
      publisher: 'Herausgeber',
      note: 'Text',
      reference: 'Verweis',
      vulnerability: 'Schwachstelle',
      weakness: 'Art der Schwäche',
      score: 'Bewertung',
      product: 'Aussage',
      reason: 'Begründung',
      remediation: 'Was zu tun ist',
      threat: 'Einschätzung',
    },
  },
  related: {
    title: 'Verwandtes in dieser Bibliothek',
    pages: 'Seiten dazu',
    bulletins: 'Verwandte Sicherheitsmeldungen',
    by: {
      id: (word) => `auch ${word}`,
      component: (word) => `dieselbe Komponente, ${word}`,
      product: (word) => `dasselbe Produkt, ${word}`,
    },
  },
  sentences: {
    affected: (release) => `Laut dieser Meldung ist ${release} betroffen.`,
    'not-affected': (release) => `Laut dieser Meldung ist ${release} nicht betroffen.`,
    unknown: (release) => `Diese Meldung sagt nicht, ob ${release} betroffen ist.`,
  },
  rules: {
    'not-an-advisory': 'Das Dokument ist keine Sicherheitsmeldung, deshalb wird ihm nichts entnommen.',
    withdrawn: 'Die Meldung wurde zurückgezogen.',
    'no-statements': 'Das Dokument macht zu keiner Schwachstelle eine Aussage.',
    contradiction: 'Es sagt beides: betroffen, und behoben oder nicht betroffen.',
    'under-investigation': 'Das wird noch untersucht.',
    'not-interpretable': 'Die Angaben zu Versionen lassen sich nicht zweifelsfrei auslegen.',
    'release-not-stated': 'Sie entlastet das Produkt, nennt aber keine Version.',
    'version-not-named': 'Sie nennt das Produkt, aber nicht diese Version.',
    'product-not-named': 'Sie nennt dieses Produkt nicht.',
    draft: 'Das Dokument ist ein Entwurf.',
    'library-too-old': 'Diese Bibliothek ist für Bewertungen zu alt.',
    named: 'Sie nennt genau dieses Release.',
    line: 'Sie nennt die Release-Reihe, zu der dieses gehört.',
    range: 'Sie nennt einen Versionsbereich, in dem dieses Release liegt.',
    all: 'Sie nennt alle Versionen.',
    product: 'Sie nennt das Produkt ohne Version.',
  },
  says: {
    known_affected: 'bekanntermaßen betroffen',
    first_affected: 'erste betroffene',
    last_affected: 'letzte betroffene',
    fixed: 'behoben',
    first_fixed: 'zuerst behoben',
    known_not_affected: 'bekanntermaßen nicht betroffen',
    recommended: 'empfohlen',
    under_investigation: 'in Untersuchung',
    unknown: 'dem Herausgeber nicht bekannt',
    flag: 'angegebener Grund',
    remediation: 'angegebene Abhilfe',
    threat: 'Auswirkung',
    note: 'Hinweis',
    category: 'Kategorie',
    stranger: 'Warnung vor einem Produkt, das nicht im Produktbaum steht',
    unread: 'Aussage, die sich nicht lesen lässt',
  },
  categories: {
    vendor_fix: 'Behebung',
    mitigation: 'Abschwächung',
    workaround: 'Ausweichlösung',
    none_available: 'noch keine Behebung',
    no_fix_planned: 'keine Behebung geplant',
    fix_planned: 'Behebung geplant',
    optional_patch: 'wahlfreier Patch',
    exploit_status: 'ausgenutzt oder nicht',
    impact: 'Auswirkung',
    target_set: 'wer angegriffen wird',
    summary: 'Zusammenfassung',
    description: 'Beschreibung',
    details: 'Einzelheiten',
    general: 'Allgemeines',
    faq: 'Fragen und Antworten',
    legal_disclaimer: 'Rechtlicher Hinweis',
    other: 'Sonstiges',
  },
};

const quoted = (texts: readonly string[]): string => texts.map((one) => `„${one}“`).join(', ');
