import * as de from '../api/commands/words-de.ts';
import * as en from '../api/commands/words-en.ts';
import type { Dispatch, Listener } from '../api/dispatch.ts';
import type { Outcome } from '../api/failure.ts';
import type { Settings } from '../api/state-view.ts';
import type { MenuWords } from './menu.ts';
import * as boxesDe from './words-de.ts';
import * as boxesEn from './words-en.ts';

/** Every word that stands outside the page, in one language. */
export interface NativeWords extends MenuWords {
  readonly boxes: boxesEn.BoxWords;
  readonly contextNames: boxesEn.ContextNames;
}

const english: NativeWords = { ...en, ...boxesEn };
const languages: Readonly<Record<Exclude<Settings['language'], 'system'>, NativeWords>> = {
  en: english,
  de: { ...de, ...boxesDe },
};

/**
 * The words of menus and boxes in the language that was chosen, or in the first of the system's languages that it has.
 *
 * @param system BCP 47 tags, the preferred one first
 */
export function nativeWords(chosen: Settings['language'], system: readonly string[]): NativeWords {
  if (chosen !== 'system') return languages[chosen];
  const known = new Map<string, NativeWords>(Object.entries(languages));
  const wanted = system.map((tag) => known.get(tag.toLowerCase().split('-', 1)[0] ?? ''));
  return wanted.find((words) => words !== undefined) ?? english;
}

/** Tells the reader's language, now and whenever another is chosen. */
export async function followLanguage(
  dispatch: Dispatch,
  on: (listener: Listener) => () => void,
  show: (language: Settings['language']) => void,
): Promise<void> {
  let shown: Settings['language'] | null = null;
  const apply = async (): Promise<void> => {
    const settings = (await dispatch('settings.read', {})) as Outcome<Settings>;
    const language = settings.ok ? settings.value.language : 'system';
    if (language !== shown) show(language);
    shown = language;
  };
  on((name, payload) => {
    if (name === 'state.changed' && 'part' in payload && payload.part === 'settings') void apply();
  });
  await apply();
}
