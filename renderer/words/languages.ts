import type { Settings } from '../../main/api/state-view.ts';

/** The languages that the interface speaks. */
export type LanguageCode = Exclude<Settings['language'], 'system'>;

export interface Language {
  /** In its own words, as every list of languages has it. */
  readonly name: string;
  /** BCP 47, for dates, numbers and plurals. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A new language is a row here, a code in `main/api/kept.ts`, and a catalogue beside `en.ts`. */
export const languages: Readonly<Record<LanguageCode, Language>> = {
  en: { name: 'English', locale: 'en-GB', direction: 'ltr' },
  de: { name: 'Deutsch', locale: 'de-DE', direction: 'ltr' },
};

/** The setting, or the first of the system's languages that is spoken here; English where none is. */
export function languageFor(setting: Settings['language'], system: readonly string[]): LanguageCode {
  if (setting !== 'system') return setting;
  const known = Object.keys(languages) as LanguageCode[];
  const wanted = system.map((tag) => tag.toLowerCase().split('-')[0]);
  return wanted.map((tag) => known.find((code) => code === tag)).find((code) => code !== undefined) ?? 'en';
}
