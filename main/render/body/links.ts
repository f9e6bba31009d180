import type { Element } from 'domhandler';
import { slug } from 'github-slugger';
import { decode, folderOf, routeOfPath } from '../../../content/format/route.ts';
import { readHref, type Href } from '../../../content/format/href.ts';
import { findBelow, findPage } from '../links.ts';
import { asset, isPicture } from './asset.ts';
import { isFootnoteMark } from './footnote-mark.ts';
import type { Pass, PassContext } from './pass.ts';
import { elementsOf } from './tree.ts';

/** Resolves links: to routes inside, to `data-outside` outside, and to a harmless mark where they lead nowhere. */
export const links: Pass = (root, context) => {
  for (const element of elementsOf(root)) if (element.name === 'a') resolve(element, context);
};

function resolve(element: Element, context: PassContext): void {
  const written = element.attribs['href'];
  const kept = isFootnoteMark(element) ? footnoteMark : plainLink;
  for (const name of Object.keys(element.attribs)) {
    if (!kept.test(name)) Reflect.deleteProperty(element.attribs, name);
  }
  if (written === undefined) return;
  const href = readHref(written, folderOf(context.page.path));
  switch (href.kind) {
    case 'outside':
      Object.assign(element.attribs, { 'data-outside': href.url, role: 'link', tabindex: '0' });
      return;
    case 'unsafe': {
      const reason = `Links of the kind “${href.scheme.slice(0, 40)}:” are never opened.`;
      breakLink(element, reason);
      context.report('unsafe-link', reason, written);
      return;
    }
    case 'inside':
      resolveInside(element, href, written, context);
  }
}

const plainLink = /^(?:id|data-anchor|title|lang|dir)$/;
const footnoteMark = /^(?:id|data-anchor|class|role)$/;

type Inside = Extract<Href, { kind: 'inside' }>;

function resolveInside(element: Element, href: Inside, written: string, context: PassContext): void {
  const isHere = /^\s*(?:#|\?|$)/.test(written);
  const route = isHere ? context.route : pageOf(href, context);
  if (route === null) {
    const file = asset(href, context.links);
    if (file !== null) {
      const shown = { href: `/library${routeOfPath(file)}`, 'data-file': '' };
      if (isPicture(file)) Object.assign(element.attribs, shown);
      else
        breakLink(element, `This is a file that Fieldbook does not open: ${file} in the library's folder.`);
      return;
    }
    const reason = `There is no page or file ${decode(written.replace(/[#?].*$/s, '')).slice(0, 200)} in this library.`;
    breakLink(element, reason);
    context.report('broken-link', reason, written);
    return;
  }
  const known = isHere || route === context.route ? context.anchors : context.links.anchors(route);
  const anchor = href.anchor === null || known === null ? href.anchor : matching(href.anchor, known);
  if (href.anchor !== null && anchor === null) {
    const reason = `The page ${decode(route)} has no place named “${href.anchor.slice(0, 200)}”.`;
    context.report('broken-anchor', reason, written);
  }
  element.attribs['href'] =
    anchor === null ? route : `${route}#${encodeURIComponent(anchor.replace(/\p{Surrogate}/gu, '\uFFFD'))}`;
}

function pageOf({ path, absolute }: Inside, { links, page }: PassContext): string | null {
  const found = findPage(links, path, absolute);
  return found === null && absolute && path !== '' ? findBelow(links, path, page.path) : found;
}

/** The anchor as the page has it: authors get the case wrong, or write the heading as it reads (`#v1.2` for `v12`). */
function matching(anchor: string, anchors: ReadonlySet<string>): string | null {
  const spellings = [anchor, anchor.toLowerCase(), slug(anchor)];
  const found = spellings.find((spelling) => anchors.has(spelling));
  if (found !== undefined) return found;
  const lower = anchor.toLowerCase();
  return [...anchors].find((one) => one.toLowerCase() === lower) ?? null;
}

/** Marks a link that leads nowhere: nothing can follow it, and it says why. */
function breakLink(element: Element, reason: string): void {
  Object.assign(element.attribs, {
    'data-broken': reason,
    role: 'link',
    'aria-disabled': 'true',
    title: reason,
  });
}
