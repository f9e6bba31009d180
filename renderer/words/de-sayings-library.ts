import type { EditionValues, ofLibrary } from '../../main/api/sayings/of-library.ts';
import { day } from './amounts.ts';
import { reasonFor } from './de-reasons.ts';
import type { SentenceWords } from './sayings.ts';

const dated = (date: string): string => (date === '' ? '' : ` · ${day(date)}`);
const edition = ({ serial, date }: EditionValues): string =>
  serial === '' ? 'Arbeitskopie' : `Ausgabe ${serial}${dated(date)}`;

/** What is said of pages, bulletins and other files that a library doesn't have, or cannot give, in German. */
export const library: Pick<SentenceWords, keyof typeof ofLibrary> = {
  'page-missing': (of) => ({
    message: `Unter ${of.asked} gibt es keine Seite in „${of.library}“ (${edition(of)}).`,
    next: 'Suchen Sie danach: Vielleicht ist sie umgezogen oder in einer anderen Ausgabe neu.',
  }),
  'bulletin-missing': (of) => ({
    message: `${of.asked} ist nicht in „${of.library}“ (${edition(of)}).`,
    next: 'Suchen Sie danach: Vielleicht nennt eine andere Sicherheitsmeldung sie.',
  }),
  'bulletin-not-comparable': (of) => ({
    message:
      of.serial === ''
        ? `${of.id} lässt sich in der Arbeitskopie nicht lesen.`
        : `${of.id} lässt sich in ${edition(of)} nicht lesen.`,
  }),
  'file-not-here': ({ path }) => ({ message: `${path} gehört nicht zu dieser Bibliothek.` }),
  'file-leads-out': ({ path }) => ({ message: `${path} führt aus dem Ordner der Bibliothek hinaus.` }),
  'file-not-vouched': ({ path }) => ({
    message: `${path} ist beschädigt: Der Inhalt ist nicht der, für den diese Ausgabe bürgt.`,
    next: 'Installieren Sie Fieldbook noch einmal, oder holen Sie eine Aktualisierung.',
  }),
  'file-unread': ({ path, ...reason }) => ({
    message: `${path} lässt sich nicht lesen: ${reasonFor(reason)}.`,
  }),
  'file-damaged': ({ path }) => ({
    message: `${path} fehlt auf diesem Rechner oder ist beschädigt.`,
    next: 'Die nächste Aktualisierung bringt die Datei wieder.',
  }),
  'library-unopened': ({ root, ...reason }) => ({
    message: `Die Bibliothek in ${root} lässt sich nicht öffnen: ${reasonFor(reason)}.`,
    next: 'Geben Sie einen Ordner mit Markdown-Seiten an, oder starten Sie ohne --library.',
  }),
};
