import type { PageLanguage } from '../../api/page-view.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** What every language fills: a word that is missing, or one too many, does not compile. */
export type BulletinWords = typeof en;

/** The catalogues, by the language of the window that shows a bulletin. */
export const bulletinWords: Readonly<Record<PageLanguage, BulletinWords>> = { en, de };
