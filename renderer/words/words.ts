import { en } from './en.ts';
import { languages, type LanguageCode } from './languages.ts';
import { setLocale } from './locale.ts';
import type { Words } from './shape.ts';

/** The other languages come when they are wanted, so that nobody waits for words that are not shown. */
const catalogues: Readonly<Record<LanguageCode, () => Promise<Words>>> = {
  en: () => Promise.resolve(en),
  de: async () => (await import('./de.ts')).de,
};

/**
 * The words of the interface, in the language that is shown.
 *
 * It is set once, before the modules that show words are loaded (`main.ts` sees to that), so that they may take their
 * part of it when they load. Another language needs a new load of the window.
 */
export let words: Words = en;

/** The language that they are in. */
export let language: LanguageCode = 'en';

/** Chooses the language. Rejects when its words can't be loaded: then English stays. */
export async function speak(code: LanguageCode): Promise<void> {
  words = await catalogues[code]();
  language = code;
  setLocale(languages[code].locale);
}
