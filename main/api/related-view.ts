import type { BulletinRow } from './bulletin-view.ts';

/** A bulletin that has to do with another, and by what: an id of both, a component, or a product that few name. */
export interface RelatedBulletin extends Pick<BulletinRow, 'route' | 'id' | 'title' | 'severity' | 'score'> {
  readonly by: 'id' | 'component' | 'product';
  /** What both name, as the publisher writes it. */
  readonly word: string;
}

/** A page that links to a bulletin or names one of its ids. */
export interface RelatedPage {
  readonly route: string;
  readonly title: string;
}

/** What else the library has about a bulletin's subject; the nearest first. */
export interface RelatedView {
  readonly bulletins: readonly RelatedBulletin[];
  readonly pages: readonly RelatedPage[];
}
