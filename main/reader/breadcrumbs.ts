import type { PageView } from '../api/page-view.ts';
import type { Shelf } from './shelf.ts';

/** From the top of the tree down to the page's parent. */
export const breadcrumbsOf = (shelf: Pick<Shelf, 'ancestries'>, route: string): PageView['breadcrumbs'] =>
  (shelf.ancestries.get(route) ?? []).map((node) => ({
    title: node.title,
    route: node.page ? node.id : null,
  }));
