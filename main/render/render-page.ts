import type { Problem } from '../api/library-view.ts';
import type { OutlineEntry } from '../api/page-view.ts';
import { gate } from './body/gate.ts';
import { presentation, runPasses, structure, type PassedPage } from './body/passes.ts';
import { serialise } from './body/tree.ts';
import { noLinks, type LinkResolver } from './links.ts';
import { plainCode } from './markdown/code.ts';
import { escapeHtml } from './markdown/escape.ts';
import { highlight } from './markdown/highlight.ts';
import { largestPage, type ParsedPage } from './page.ts';

/** A page as it is shown. */
export interface RenderedPage {
  /** Safe HTML: see README.md for what it may hold. */
  readonly html: string;
  /** Headings in the order of the text, as many as an outline can use. */
  readonly outline: readonly OutlineEntry[];
  /** Every anchor that a link can name: headings, the title's own, and places the author marked. */
  readonly anchors: ReadonlySet<string>;
  /** What rendering found; the source's own problems are in the parsed page. */
  readonly problems: readonly Problem[];
}

/** What the caller knows that the page may use. */
export interface RenderOptions {
  /** Values for `{{name}}` in code fences that say `fill`. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Headings past this are in the page, but an outline of them would serve nobody. */
export const longestOutline = 2000;

/** Renders a page for reading. Never throws: what a page gets wrong is named in `problems`, and the rest is shown. */
export function renderPage(page: ParsedPage, links: LinkResolver, options: RenderOptions = {}): RenderedPage {
  if (page.tooLarge) return { html: tooLarge(page), outline: [], anchors: new Set(), problems: [] };
  const code = { values: options.values ?? {}, colour: highlight };
  const passed = runPasses(page, links, [...structure, ...presentation], code);
  return {
    html: gate(serialise(passed.root)),
    outline: passed.outline.slice(0, longestOutline),
    anchors: passed.anchors,
    problems: [...passed.problems, ...outlineProblem(passed)],
  };
}

/** The problems that `renderPage` would find, without the cost of showing: for a check of the whole library. */
export function checkPage(page: ParsedPage, links: LinkResolver): readonly Problem[] {
  const passed = runPasses(page, links, [...structure, ...presentation], plainCode);
  return [...passed.problems, ...outlineProblem(passed)];
}

/** Every anchor of a page: headings, and places that the author named. */
export const anchorsOf = (page: ParsedPage): ReadonlySet<string> =>
  runPasses(page, noLinks, structure, plainCode).anchors;

const outlineProblem = ({ page, outline }: PassedPage): readonly Problem[] =>
  outline.length <= longestOutline
    ? []
    : [
        {
          code: 'too-many-headings',
          path: page.path,
          message: `The page has ${outline.length} headings; its outline shows the first ${longestOutline}.`,
        },
      ];

function tooLarge(page: ParsedPage): string {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1);
  const message =
    `This page is ${megabytes(page.length)} MB. Pages over ${megabytes(largestPage)} MB are not shown; ` +
    `its source is ${page.path} in the library's folder.`;
  return `<p class="page-notice">${escapeHtml(message)}</p>`;
}
