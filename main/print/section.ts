import { Text, type ChildNode, type Element } from 'domhandler';
import { gate } from '../render/body/gate.ts';
import { idPrefix, levelOf } from '../render/body/headings.ts';
import { elementsOf, hasClass, parseHtml, serialise, textIn } from '../render/body/tree.ts';

/** What a section knows of the document that it is part of. */
export interface Composition {
  /** The id of the section of a page; `null` for a page that isn't in the document. */
  readonly sectionAt: (route: string) => { readonly id: string; readonly number: string | null } | null;
  /** What a page is called; `null` where there is none. */
  readonly titleAt: (route: string) => string | null;
}

/** The id of a section; every id in it begins so. The gate knows the prefix. */
export const sectionId = (at: number): string => `${idPrefix}s${at}`;

/**
 * Makes a page's rendered body part of a document.
 *
 * @param html as the render room made it
 * @param own the section's id
 * @param depth how many levels its headings go down
 */
export function composeSection(html: string, own: string, depth: number, around: Composition): string {
  const root = parseHtml(html);
  for (const element of [...elementsOf(root)]) {
    const anchor = element.attribs['data-anchor'];
    if (anchor !== undefined) element.attribs['id'] = idOf(own, anchor);
    const level = levelOf(element);
    if (level !== null) element.name = `h${Math.min(6, level + depth)}`;
    if (element.name === 'details') element.attribs['open'] = '';
    if (element.name === 'img') Reflect.deleteProperty(element.attribs, 'loading'); // paper is all in sight
    if (element.name === 'a') writeOut(element, own, around);
    if (hasClass(element, 'code-copy') || hasClass(element, 'footnote-back')) remove(element);
    else
      for (const name of ['tabindex', 'role'])
        if (isDead(element)) Reflect.deleteProperty(element.attribs, name);
  }
  return gate(serialise(root));
}

const idOf = (section: string, anchor: string): string => `${section}-${anchor}`;

/** On paper nothing is walked through by key. */
const isDead = (element: Element): boolean => element.name === 'pre' || hasClass(element, 'table-scroll');

function remove(element: Element): void {
  const siblings = element.parent?.children;
  siblings?.splice(siblings.indexOf(element), 1);
}

/** Says where a link leads in words that paper can carry. */
function writeOut(link: Element, own: string, around: Composition): void {
  const { href, 'data-outside': outside } = link.attribs;
  const text = textIn(link).trim();
  if (outside !== undefined) {
    const address = outside.replace(/^mailto:/, '');
    unlink(link);
    if (!text.includes(address)) append(link, ` (${address})`);
    return;
  }
  if (href === undefined || link.attribs['data-file'] !== undefined) {
    unlink(link);
    return;
  }
  const [route = '', anchor = ''] = href.split('#', 2);
  const section = around.sectionAt(route);
  if (section === null) {
    unlink(link);
    const title = around.titleAt(route) ?? route;
    append(link, text.toLowerCase() === title.toLowerCase() ? ' (another page)' : ` (page “${title}”)`);
    return;
  }
  link.attribs['href'] = anchor === '' ? `#${section.id}` : `#${idOf(section.id, decode(anchor))}`;
  if (section.id !== own)
    append(link, section.number === null ? ' (beginning)' : ` (section ${section.number})`);
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch (error) {
    if (error instanceof URIError) return anchor;
    throw error;
  }
}

/** A link that can't be followed from here is text. */
function unlink(link: Element): void {
  link.name = 'span';
  link.attribs = {};
}

function append(element: Element, text: string): void {
  const node: ChildNode = new Text(text);
  node.parent = element;
  element.children.push(node);
}
