import type { Words } from './shape.ts';

/** What a proxy's question for a name and a password is put in, in German. */
export const proxy: Words['updates']['proxy'] = {
  title: 'Der Proxy verlangt eine Anmeldung',
  lead: (proxy) => `Aktualisierungen gehen durch ${proxy}; dort werden Name und Passwort verlangt.`,
  realm: (realm) => `Dort heißt es: „${realm}“.`,
  name: 'Name des Benutzers',
  password: 'Passwort',
  missing: 'Geben Sie den Namen ein.',
  wrong: 'Der Proxy hat diesen Namen und dieses Passwort abgelehnt.',
  kept: 'Beides bleibt im Arbeitsspeicher, bis Fieldbook beendet wird, und wird nirgends gespeichert.',
  plain: 'Es geht unverschlüsselt zum Proxy: So verlangt er es.',
  send: 'Anmelden',
};
