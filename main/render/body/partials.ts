import { isTag, type Element } from 'domhandler';
import { posix } from 'node:path';
import { readHref } from '../../../content/format/href.ts';
import { folderOf } from '../../../content/format/route.ts';
import { takenIn } from '../markdown/partial.ts';
import type { Pass } from './pass.ts';
import { elementsOf } from './tree.ts';

/** Links and pictures of a text that was taken in are meant from its own file: they are told from the page's. */
export const partials: Pass = (root, { page }) => {
  if (page.partials.size === 0) return;
  for (const element of elementsOf(root)) {
    for (const key of ['href', 'src']) {
      const written = element.attribs[key];
      const from = written === undefined ? null : sourceOf(element);
      if (written !== undefined && from !== null) element.attribs[key] = seenFrom(page.path, from, written);
    }
  }
};

/** The file that an element was taken in from; `null` where the page itself wrote it. */
function sourceOf(element: Element): string | null {
  for (let at = element.parent; at !== null && isTag(at); at = at.parent)
    if (at.name === takenIn) return at.attribs['data-from'] ?? null;
  return null;
}

/** A relative address, as another file would write it; every other kind as it is. */
function seenFrom(page: string, from: string, written: string): string {
  const address = written.trim();
  if (/^(?:[#?/\\]|$)/.test(address) || readHref(address, '').kind !== 'inside') return written;
  const [, path = '', rest = ''] = /^([^#?]*)(.*)$/s.exec(address) ?? [];
  return posix.relative(folderOf(page), posix.join(folderOf(from), path)) + rest;
}
