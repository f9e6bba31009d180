import { bulletinRoot } from '../../content/format/bulletin-route.ts';

/** Whether a route is a bulletin's and not a page's. */
export const isBulletin = (route: string): boolean => route.startsWith(`${bulletinRoot}/`);
