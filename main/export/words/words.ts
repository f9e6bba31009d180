import type { PageLanguage } from '../../api/page-view.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** What every language fills: a word that is missing, or one too many, does not compile. */
export type ExportWords = typeof en;

/** The languages that an export for people is made in. Files for programs are the same in all of them. */
export type ExportLanguage = PageLanguage;

/** The catalogues, by the language of the window that asks. */
export const exportWords: Readonly<Record<ExportLanguage, ExportWords>> = { en, de };
