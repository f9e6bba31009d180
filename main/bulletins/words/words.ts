import type { RemarkView } from '../../api/bulletin-view.ts';
import type { PageLanguage } from '../../api/page-view.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** What every language fills: a word that is missing, or one too many, does not compile. */
export type BulletinWords = typeof en;

/** The catalogues, by the language of the window that shows a bulletin. */
export const bulletinWords: Readonly<Record<PageLanguage, BulletinWords>> = { en, de };

/** What could not be read, in a sentence. */
export function remarkIn({ remarks }: BulletinWords, remark: RemarkView): string {
  switch (remark.kind) {
    case 'newer':
      return remarks.newer;
    case 'unread':
      return remarks.unread(remark.pointer);
    case 'stranger':
      return remarks.stranger(remark.product);
  }
}
