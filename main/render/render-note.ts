import { folderOf } from '../../content/format/route.ts';
import type { Pass } from './body/pass.ts';
import { gate } from './body/gate.ts';
import { levelOf } from './body/headings.ts';
import { presentation, runPasses } from './body/passes.ts';
import { prune } from './body/prune.ts';
import { isFootnoteMark } from './body/footnote-mark.ts';
import { elementsOf, serialise } from './body/tree.ts';
import type { LinkResolver } from './links.ts';
import { plainCode } from './markdown/code.ts';
import { emptyHead } from './page.ts';

/** The page that a note is about: links in the note are read as if they stood there. */
export interface NotedPage {
  readonly route: string;
  /** Relative to the library's root; empty for a bulletin, which has no page's path. */
  readonly path: string;
}

/** A note stands under the headings of what shows it. */
const topLevel = 4;

/**
 * Renders a note of the reader's: as a page, through the same gate, but without ids, which would be taken for the page's
 * own beside it. Never throws.
 *
 * @param about `null` where the library doesn't have the page
 */
export function renderNote(markdown: string, about: NotedPage | null, links: LinkResolver): string {
  const page = {
    // No page has this name: to the link pass, the page that the note is about is another one.
    path: `${folderOf(about?.path || 'pages/')}/~note~.md`,
    title: '',
    head: emptyHead,
    body: markdown,
    bodyLine: 1,
    length: markdown.length,
    tooLarge: false,
    problems: [],
    wanted: [],
    partials: new Map<string, never>(),
  };
  const passes = [prune, besideAPage(about), ...presentation];
  return gate(serialise(runPasses(page, links, passes, plainCode).root));
}

/** Takes ids away, puts headings below those around the note, and leads `#place` to the page that it is about. */
const besideAPage =
  (about: NotedPage | null): Pass =>
  (root) => {
    for (const element of elementsOf(root)) {
      for (const name of ['id', 'name', 'data-anchor']) Reflect.deleteProperty(element.attribs, name);
      const level = levelOf(element);
      if (level !== null) element.name = `h${Math.min(6, level + topLevel - 1)}`;
      if (isFootnoteMark(element)) Reflect.deleteProperty(element.attribs, 'href');
      const href = element.attribs['href'];
      if (about && href?.trim().startsWith('#')) element.attribs['href'] = about.route + href.trim();
    }
  };
