import type { Bookmark } from '../../main/api/state-view.ts';

/** What a bookmark is called: the reader's own name for it, or the heading, or the page. */
export const nameOf = ({ label, heading, title }: Bookmark): string => label ?? heading ?? title;
