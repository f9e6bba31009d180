import { count } from './amounts.ts';
import type { Words } from './shape.ts';

/** What the reader can set. */
export const settings: Words['settings'] = {
  title: 'Einstellungen',
  find: 'Einstellungen durchsuchen',
  found: (n) =>
    n === 0 ? 'Keine Einstellung enthält diese Wörter' : count(n, 'Einstellung', 'Einstellungen'),
  showAll: 'Alle anzeigen',
  restore: 'Zurücksetzen',
  restoreOne: (setting) => `${setting} auf den Standard zurücksetzen`,
  managed: 'Von Ihrer Organisation festgelegt',
  managedBy: (file) => `Einige Einstellungen hat Ihre Organisation festgelegt, in ${file}.`,
  managedBroken: 'Die Vorgaben Ihrer Organisation sind nicht verwendbar',
  sections: {
    look: 'Darstellung',
    language: 'Sprache',
    updates: 'Aktualisierung',
    leaving: 'Was diesen Rechner verlassen darf',
    age: 'Alter der Bibliothek',
  },
  theme: {
    label: 'Erscheinungsbild',
    note: 'Hell, dunkel oder wie im System.',
    words: 'Farben dunkel hell Nacht Design Modus Theme',
  },
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  textSize: {
    label: 'Schriftgröße',
    note: 'Von allem, was angezeigt wird.',
    words: 'Text Zoom größer kleiner Buchstaben',
  },
  smaller: 'Kleiner',
  larger: 'Größer',
  percent: (n) => `${n} %`,
  measure: {
    label: 'Zeilenlänge',
    note: 'Wie breit der Text einer Seite werden darf.',
    words: 'Breite Spalte Satz schmal breit',
  },
  measures: { narrow: 'Kurz', normal: 'Mittel', wide: 'Lang' },
  motion: {
    label: 'Bewegung',
    note: 'Ob Elemente gleitend ihren Platz einnehmen.',
    words: 'Animation Übergänge reduziert',
  },
  deployments: {
    label: 'Teile für andere Betriebsarten',
    note: 'Teile einer Seite, die für eine andere Betriebsart als die des gewählten Standorts gelten. Eine Seite sagt immer, wenn etwas ausgeblendet ist.',
    words: 'air-gapped helm appliance saas ausblenden Standort deployment',
  },
  deploymentNames: { mine: 'Ausblenden', all: 'Anzeigen' },
  motions: { system: 'Wie das System', reduced: 'Keine' },
  language: {
    label: 'Sprache der Oberfläche',
    note: 'Seiten und Sicherheitsmeldungen bleiben in der Sprache ihres Herausgebers. Fieldbook wird neu geladen; Ihre Stelle bleibt erhalten.',
    words: 'Übersetzung Englisch Deutsch English',
  },
  languageSystem: 'Wie das System',
  source: {
    label: 'Quelle für Aktualisierungen',
    note: 'Eine https-Adresse, ein Ordner oder eine .fieldbook-Datei. Leer lassen für keine.',
    words: 'Update Adresse Repository Server Stick',
  },
  mirror: {
    label: 'Spiegelserver',
    note: 'Dasselbe Repository an anderer Stelle, gefragt, wenn die Quelle nicht erreichbar ist.',
    words: 'Update Adresse Ersatz Mirror',
  },
  scheduled: {
    label: 'Von selbst nach Aktualisierungen suchen',
    note: 'Beim Start und alle 12 Stunden, nur bei der Quelle. Installiert wird nie von selbst.',
    words: 'automatisch Zeitplan Netz Update',
  },
  switch: { off: 'Aus', on: 'Ein' },
  leaving: {
    label: 'Was gesendet und wer gefragt wird',
    words: 'Datenschutz Telemetrie Netz offline Daten Internet',
    never: 'Fieldbook meldet niemandem etwas über Sie, über das, was Sie lesen, oder das, was Sie suchen.',
    looksOff: 'Es fragt kein Netz nach Aktualisierungen, solange Sie nicht auf „Suchen“ drücken.',
    looksOn: (source) =>
      `Es fragt ${source}, ob es eine Aktualisierung gibt, weil das oben erlaubt ist. Es fragt nach Dateien und sagt nichts über Sie.`,
    links:
      'Ein Link, der aus Fieldbook hinausführt, wird erst mit seiner Adresse gezeigt und nach Ihrem Ja vom Browser geöffnet.',
  },
  age: {
    label: 'Tage, bis eine Bibliothek als alt gilt',
    note: 'Eine Bibliothek ohne Neues sagt von Tag zu Tag weniger aus. Lesen ist immer möglich.',
    words: 'veraltet Stufen Hinweis Warnung Bewertungen',
  },
  ages: {
    notice: 'Auf neuere hinweisen nach',
    warning: 'Warnen nach',
    withheld: 'Nicht mehr bewerten nach',
  },
  days: 'Tagen',
  ageOrder: 'Die drei Werte müssen steigen, jeder von 1 bis 3650 Tagen.',
  kept: 'Gespeichert auf diesem Rechner, im Datenordner.',
  keptForVisitor:
    'Für Sie gespeichert auf dem Rechner, der dieses Fieldbook bereitstellt. Woher Aktualisierungen kommen, wird dort festgelegt.',
};

/** What a ticket needs to know. */
export const about: Words['about'] = {
  title: 'Über Fieldbook',
  lead: 'Was in ein Ticket über diese Installation gehört.',
  copyAll: 'Für ein Ticket kopieren',
  version: 'Version',
  host: 'Läuft in',
  node: 'Node',
  platform: 'Plattform',
  dataFolder: 'Datenordner',
  visitorFolder: 'Ihre Daten beim Gastgeber',
  library: 'Bibliothek',
  edition: 'Ausgabe',
  digest: 'Prüfsumme',
  age: 'Alter',
  source: 'Stammt von',
  bundled: 'dem Programm selbst',
  ledger: 'Kopf des Journals',
  ledgerEmpty: 'noch kein Versuch',
  ledgerBroken: (hash) => `${hash} (die Kette ist unterbrochen)`,
  managed: 'Von der Organisation festgelegt',
  pages: 'Seiten',
  bulletinsCount: 'Sicherheitsmeldungen',
  publisher: 'Herausgeber',
  contact: 'Sicherheitskontakt',
  notices: 'Beim letzten Start',
  log: 'Protokoll',
  logLead:
    'Was dem Programm widerfahren ist, das Neueste zuletzt. Es enthält keine Texte von Seiten und nichts, was Sie gesucht haben.',
  logOpen: 'Protokoll anzeigen',
  logEmpty: 'Noch nichts geschrieben.',
  logCut: (file) => `Gezeigt wird nur das Ende. Alles steht in ${file}.`,
  logCopy: 'Protokoll kopieren',
};

/** The first screen of all. */
export const welcome: Words['welcome'] = {
  title: 'Willkommen bei Fieldbook',
  sentences: [
    'Hier stehen die Sicherheitsdokumentation Ihres Produkts und die Sicherheitsmeldungen dazu, lesbar ohne Netz.',
    'Nennen Sie das Release, das Sie betreiben, und jede Meldung sagt, ob es betroffen ist, nicht betroffen ist oder ob sie dazu keine Aussage macht.',
  ],
  stays: 'Nichts, was Sie lesen, suchen oder schreiben, verlässt diesen Rechner.',
  visitorStays: (host: string) =>
    `Dieses Fieldbook wird von ${host} geteilt. Was Sie hier aufheben, liegt dort und wird nur Ihnen gezeigt.`,
  pick: 'Was betreiben Sie?',
  pickNote: 'Das wird Ihr erster Standort. Oben rechts lässt es sich jederzeit ändern.',
  start: 'Mit diesem Release beginnen',
  later: 'Später',
  read: 'Mit dem Lesen beginnen',
};
