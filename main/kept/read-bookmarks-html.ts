import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { parseDeepLink, placeOfAddress } from '../../content/format/deep-link.ts';
import { stateSchemas } from '../api/kept.ts';
import { opening } from './bookmarks-html.ts';
import type { FoundBookmark, ReadKept, Unread } from './read-kept.ts';

/** Whether a text is a browser's bookmark file, by its first words. */
export const isBrowsersFile = (text: string): boolean =>
  text.slice(0, opening.length).toLowerCase() === opening.toLowerCase();

/** Reads a browser's file: links of ours become bookmarks, all others are named. */
export function readBookmarksHtml(text: string): ReadKept {
  const bookmarks: FoundBookmark[] = [];
  const unread: Unread[] = [];
  for (const link of linksIn(parseDocument(text, { decodeEntities: true }))) {
    const name = textIn(link).trim() || (link.attribs['href'] ?? '');
    const found = bookmarkOf(link, name);
    if (typeof found === 'string') unread.push({ what: name.slice(0, 200), why: found });
    else bookmarks.push(found);
  }
  return { bookmarks, notes: [], unread };
}

const entry = stateSchemas.bookmark.partial({ id: true, created: true });

function bookmarkOf({ attribs }: Element, name: string): FoundBookmark | string {
  const href = attribs['href'] ?? '';
  const address = parseDeepLink(href);
  const place = address === null ? null : placeOfAddress(address);
  if (place === null) {
    return /^fieldbook:/i.test(href) ? 'its link leads to no page' : 'it leads out of the library';
  }
  const said = (key: string): string | null => attribs[`data-${key}`] || null;
  const heading = said('heading');
  const created = dateOf(attribs['add_date']);
  const parsed = entry.safeParse({
    ...place,
    heading,
    quote: said('quote'),
    title: said('title') ?? name,
    label: said('label') ?? (said('title') === null && name !== '' ? name.slice(0, 512) : null),
    ...(created === null ? {} : { created }),
  });
  return parsed.success ? (parsed.data as FoundBookmark) : 'it is longer than a bookmark can be';
}

/** Seconds since 1970, as browsers write dates. */
function dateOf(text: string | undefined): string | null {
  const date = new Date(Number(text) * 1000);
  return text === undefined || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Every link below a node, in order. Safe at any depth. */
function* linksIn(root: AnyNode): Generator<Element> {
  const stack: AnyNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isTag(node) && node.name === 'a') yield node;
    else if ('children' in node) stack.push(...node.children.toReversed());
  }
}

const textIn = (link: Element): string =>
  link.children.map((node) => (isText(node) ? node.data : '')).join('');
