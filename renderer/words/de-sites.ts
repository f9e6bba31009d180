import { count, day } from './amounts.ts';
import type { Words } from './shape.ts';

/** Sites: the installations that the reader looks after. */
export const sites: Words['sites'] = {
  title: 'Standorte',
  lead: 'Die Installationen, die Sie betreuen. Sicherheitsmeldungen werden für den gewählten Standort bewertet; jeder behält eigene Lesemarken, Entscheidungen und Notizen.',
  none: 'Noch keine Standorte',
  noneText:
    'Ein Standort ist eine Installation, die Sie betreuen: ein Produkt, die Version, die dort läuft, und wie es betrieben wird. Sicherheitsmeldungen sagen dann, was sie für ihn bedeuten.',
  menu: {
    label: 'Standorte und Releases',
    other: 'Anderes Produkt oder andere Version …',
    edit: 'Standorte bearbeiten …',
    none: 'Für keinen Standort bewerten',
  },
  list: 'Ihre Standorte',
  moveUp: (name) => `${name} nach oben`,
  moveDown: (name) => `${name} nach unten`,
  moveKeys: 'Alt+↑ und Alt+↓ verschieben den Standort, in dem der Fokus steht.',
  add: 'Standort hinzufügen',
  edit: 'Bearbeiten',
  editOne: (name) => `${name} bearbeiten`,
  removeOne: (name) => `${name} entfernen`,
  removed: (name) => `„${name}“ mit Lesemarken, Entscheidungen und Notizen entfernt`,
  choose: 'Wählen',
  chooseOne: (name) => `${name} wählen`,
  chosen: 'Gewählt',
  formNew: 'Neuer Standort',
  formEdit: (name) => `${name} bearbeiten`,
  name: 'Name',
  nameExample: 'Werk 7',
  deployment: 'Betriebsart (optional)',
  deployments: ['air-gapped', 'mit Netzanschluss', 'hinter einem Proxy', 'Prüfstand'],
  productUnknown: 'diese Bibliothek kennt das Produkt nicht: jede Bewertung lautet „Keine Aussage“',
  releaseUnknown: 'diese Bibliothek führt die Version nicht',
};

/** What a site decided about a bulletin, and what it noted. */
export const decision: Words['decision'] = {
  title: (site) => `Standort ${site}`,
  none: 'Noch nichts entschieden',
  statuses: {
    'to-do': 'Offen',
    'in-progress': 'In Arbeit',
    done: 'Erledigt',
    accepted: 'Risiko akzeptiert',
    open: 'Zurückgenommen',
  },
  outdated: 'Die Meldung wurde seither überarbeitet: Bitte noch einmal prüfen.',
  by: (who, when) => (who === '' ? day(when) : `${who}, ${day(when)}`),
  decide: 'Entscheiden',
  change: 'Entscheidung ändern',
  takeBack: 'Zurücknehmen',
  status: 'Entscheidung',
  who: 'Wer entscheidet',
  why: 'Begründung',
  history: (n) => count(n, 'Entscheidung bisher', 'Entscheidungen bisher'),
  saved: 'Entscheidung gespeichert',
  addNote: 'Notiz hinzufügen',
  editNote: 'Notiz bearbeiten',
  note: 'Notiz',
  noteSaved: 'Notiz gespeichert',
  noteRemoved: 'Notiz entfernt',
  markRead: 'Als gelesen markieren',
  markUnread: 'Als ungelesen markieren',
  unread: 'Ungelesen',
};

/** Files made of the list. */
export const exported: Words['exported'] = {
  button: 'Exportieren',
  menu: 'Angezeigte Liste exportieren',
  formats: {
    csv: ['CSV', 'für eine Tabellenkalkulation'],
    json: ['JSON', 'für Skripte'],
    vex: ['CSAF-VEX', 'die Bewertungen als Dokument für andere Werkzeuge'],
    html: ['Druckansicht', 'öffnen und drucken oder als PDF sichern'],
  },
  several: {
    item: 'Mehrere Standorte …',
    title: 'Eine Datei über mehrere Standorte',
    lead: 'Sie enthält alle Sicherheitsmeldungen der Bibliothek, gleich wie die Liste gefiltert ist, einmal je Standort.',
    sites: 'Standorte in der Datei',
    format: 'Art der Datei',
    mixed: 'Wer diese Datei bekommt, sieht Bewertungen, Entscheidungen und Notizen all dieser Standorte.',
    save: (n) => `${count(n, 'Standort', 'Standorte')} exportieren`,
  },
  saved: (name) => `${name} wird gespeichert`,
};

/** Looking for a file's hash in the library. */
export const check: Words['check'] = {
  title: 'Datei prüfen',
  lead: 'Vergleicht den SHA-256-Wert einer Datei mit allen Prüfsummen, die in den Seiten und Sicherheitsmeldungen dieser Bibliothek stehen. Die Datei wird hier gelesen und nirgendwohin übertragen.',
  drop: 'Datei hier ablegen oder',
  pick: 'Datei auswählen',
  reading: (name) => `${name} wird gelesen`,
  progress: (done, total) => `${done} von ${total}`,
  stop: 'Anhalten',
  unreadable: (name) => `${name} ließ sich nicht bis zum Ende lesen.`,
  unreadableNext:
    'Vielleicht wurde die Datei inzwischen verschoben, geändert oder gelöscht; ein Ordner lässt sich nicht prüfen.',
  found: (n) => `Diese Bibliothek nennt die Prüfsumme an ${count(n, 'Stelle', 'Stellen')}`,
  foundText: 'Vergleichen Sie, was dort steht, mit Ihrer Datei: Der Text sagt, wozu die Prüfsumme gehört.',
  notFound: 'Nicht in dieser Bibliothek',
  notFoundText:
    'Keine Seite und keine Sicherheitsmeldung nennt diese Prüfsumme. Über die Datei sagt das nichts aus, weder Gutes noch Schlechtes.',
  searched: (hashes, pages, bulletins, edition) =>
    `${count(hashes, 'Prüfsumme', 'Prüfsummen')} in ${count(pages, 'Seite', 'Seiten')} und ${count(bulletins, 'Meldung', 'Meldungen')} durchgesehen (${edition}).`,
  incomplete: (n) =>
    `${count(n, 'Datei', 'Dateien')} der Bibliothek ${n === 1 ? 'konnte' : 'konnten'} nicht durchgesehen werden.`,
  sha256: 'SHA-256',
  copyHash: 'SHA-256 kopiert',
  file: 'Datei',
  another: 'Weitere Datei prüfen',
};

/** How old the edition is, by its band. */
export const libraryAge: Words['libraryAge'] = {
  fresh: (age) => age,
  notice: (age) => `${age}: nach einer neueren Ausgabe suchen`,
  warning: (age) => `${age}: seither erschienene Meldungen fehlen`,
  withheld: (age) => `${age}: zu alt, keine Bewertungen`,
  clock: 'Alter unbekannt: Die Uhr dieses Rechners zeigt einen Tag vor dem Datum der Ausgabe',
};
