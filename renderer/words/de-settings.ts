import type { Words } from './shape.ts';

/** What the reader can set. */
export const settings: Words['settings'] = {
  title: 'Einstellungen',
  look: 'Darstellung',
  theme: 'Farben',
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  textSize: 'Schriftgröße',
  smaller: 'Kleiner',
  larger: 'Größer',
  reset: 'Auf 100 % zurücksetzen',
  language: 'Sprache',
  languages: 'Sprache der Oberfläche',
  languageSystem: 'Wie das System',
  languageNote: 'Seiten und Sicherheitsmeldungen bleiben in der Sprache ihres Herausgebers.',
  kept: 'Gespeichert auf diesem Rechner, im Datenordner. Fieldbook überträgt nichts.',
};

/** What a ticket needs to know. */
export const about: Words['about'] = {
  title: 'Über Fieldbook',
  lead: 'Was ein Ticket über diese Installation wissen muss.',
  copyAll: 'Für ein Ticket kopieren',
  version: 'Version',
  host: 'Läuft in',
  node: 'Node',
  platform: 'Plattform',
  dataFolder: 'Datenordner',
  library: 'Bibliothek',
  edition: 'Ausgabe',
  digest: 'Prüfsumme',
  pages: 'Seiten',
  bulletinsCount: 'Sicherheitsmeldungen',
  publisher: 'Herausgeber',
  contact: 'Sicherheitskontakt',
  notices: 'Beim letzten Start',
};
