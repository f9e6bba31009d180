import { count, day } from './amounts.ts';
import type { Words } from './shape.ts';

/** What bulletins say, in German. As in English, nothing here calls a release safe. */
export const bulletins: Words['bulletins'] = {
  title: 'Sicherheitsmeldungen',
  none: 'Keine Sicherheitsmeldungen in dieser Bibliothek',
  noneText:
    'Sicherheitsmeldungen erscheinen hier, sobald die Bibliothek CSAF-Dokumente enthält. Eine leere Liste sagt nichts darüber aus, ob etwas betroffen ist.',
  affecting: (n, release) =>
    n === 0
      ? `Keine Meldung nennt ${release} als betroffen`
      : `${count(n, 'Meldung betrifft', 'Meldungen betreffen')} ${release}`,
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
  counted: { unknown: 'ohne Aussage', notAffected: 'laut Meldung nicht betroffen' },
  all: 'Alle',
  filterText: 'Nach Kennung, Titel, Produkt oder Status filtern',
  filterLabel: 'Sicherheitsmeldungen filtern',
  filterVerdict: 'Nach Bewertung',
  filterSeverity: 'Nach Schweregrad',
  shown: (n, total) =>
    n === total
      ? count(total, 'Meldung', 'Meldungen')
      : `${n} von ${total} · ${total - n} durch den Filter ausgeblendet`,
  clearFilter: 'Alle anzeigen',
  nothing: 'Keine Meldung entspricht diesem Filter',
  withdrawn: 'Zurückgezogen',
  release: {
    choose: 'Ihr Release wählen',
    title: 'Das Release, das Sie betreiben',
    text: 'Sicherheitsmeldungen werden dafür bewertet. Nichts wird gefolgert: Was eine Meldung nicht nennt, darüber macht sie keine Aussage.',
    product: 'Produkt',
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
    unknown: 'unbekannt',
    flag: 'angegebener Grund',
    threat: 'Auswirkung',
    note: 'Hinweis',
    category: 'Kategorie',
  },
};
