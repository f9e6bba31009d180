import type { EditionValues, ofLibrary } from '../../main/api/sayings/of-library.ts';
import { day } from './amounts.ts';
import type { SentenceWords } from './sayings.ts';

const dated = (date: string): string => (date === '' ? '' : ` · ${day(date)}`);
const edition = ({ serial, date }: EditionValues): string =>
  serial === '' ? 'Arbeitskopie' : `Ausgabe ${serial}${dated(date)}`;

/** What is said of pages and bulletins that a library doesn't have, in German. */
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
};
