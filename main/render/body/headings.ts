import type { Element } from 'domhandler';
import GithubSlugger from 'github-slugger';
import { asTitle } from '../page.ts';
import { deploymentsAround } from './deployments.ts';
import { isFootnoteMark } from './footnote-mark.ts';
import type { Pass } from './pass.ts';
import { become, elementsOf, fill, textIn } from './tree.ts';

/** What stands before every id of a page, so that none can be one of the program's own names (DOM clobbering). */
export const idPrefix = 'doc-';

/** Longest anchor: what a bookmark can keep. */
const longestAnchor = 500;

/**
 * Gives headings and other marked places their anchors: the author's own id where there is one, else GitHub's slug of
 * the text, numbered where it comes again. The heading that only repeats the page's title goes, its anchor stays.
 */
export const headings: Pass = (root, context) => {
  const slugger = new GithubSlugger();
  let titlePending = true;
  for (const element of elementsOf(root)) {
    const level = levelOf(element);
    const own = takeId(element);
    if (level === null) {
      if (own !== null) mark(element, unique(own, context.anchors, slugger), context.anchors);
      continue;
    }
    const text = plainHeading(element);
    const anchor =
      own === null ? slug(text, context.anchors, slugger) : unique(own, context.anchors, slugger);
    mark(element, anchor, context.anchors);
    if (titlePending && level === 1 && isTitle(text, context.page.title)) {
      become(element, 'span', element.attribs);
      fill(element, []);
      titlePending = false;
    } else if (text !== '') {
      const only = deploymentsAround(element);
      context.outline.push({ id: anchor, text, level, ...(only && { deployments: only }) });
    }
  }
};

/** 1–6 for a heading. */
export const levelOf = (element: Element): number | null =>
  /^h[1-6]$/.test(element.name) ? Number(element.name[1]) : null;

/** A heading's text on one line, without the numbers of footnotes. */
export const plainHeading = (element: Element): string => asTitle(textIn(element, isFootnoteMark));

/** Whether a heading says the title: letters and digits count, as a title from the source still has bits of markup. */
function isTitle(text: string, title: string): boolean {
  const [said, wanted] = [text, title].map((one) => one.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return text === title || (said !== '' && said === wanted);
}

/** The author's id or, on a link, name; taken off the element, as it may only come back prefixed. */
function takeId(element: Element): string | null {
  const { id, name } = element.attribs;
  delete element.attribs['id'];
  delete element.attribs['name'];
  delete element.attribs['data-anchor'];
  const given = id ?? (element.name === 'a' ? name : undefined);
  const clean = given?.replace(/\s+/g, '').slice(0, longestAnchor) ?? '';
  return clean === '' ? null : clean;
}

function slug(text: string, taken: ReadonlySet<string>, slugger: GithubSlugger): string {
  const short = text.slice(0, longestAnchor) || 'section';
  let anchor = slugger.slug(short) || slugger.slug('section');
  while (taken.has(anchor)) anchor = slugger.slug(short) || slugger.slug('section');
  return anchor;
}

/** An author's id as it is, or numbered when it is there already. */
function unique(id: string, taken: ReadonlySet<string>, slugger: GithubSlugger): string {
  return taken.has(id) ? slug(id, taken, slugger) : id;
}

function mark(element: Element, anchor: string, anchors: Set<string>): void {
  anchors.add(anchor);
  element.attribs['id'] = idPrefix + anchor;
  element.attribs['data-anchor'] = anchor;
}
