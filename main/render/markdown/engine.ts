import MarkdownIt, { type MarkdownIt as Engine } from 'markdown-it';
import { alerts } from './alert.ts';
import { autolinks } from './autolink.ts';
import { code } from './code.ts';
import { comments } from './comment.ts';
import { components } from './component.ts';
import { containers } from './container.ts';
import { depthGuard } from './depth.ts';
import { esm } from './esm.ts';
import { expressions } from './expression.ts';
import { footnotes } from './footnote.ts';
import { headingIds } from './heading-id.ts';
import { html } from './html.ts';
import { leftOpen } from './left-open.ts';
import { shortcodes } from './shortcode.ts';
import { taskLists } from './task-list.ts';

/** The rules, in the order in which they are added. `depthGuard` is last, so that it stands first. */
const rules = [
  ...[
    containers,
    components,
    esm,
    comments,
    expressions,
    html,
    leftOpen,
    alerts,
    headingIds,
    footnotes,
    taskLists,
    shortcodes,
    autolinks,
    code,
  ],
  depthGuard,
];

/**
 * markdown-it with GFM's tables, strikethrough and autolinks, and our rules. Links are taken as they are written: the
 * passes of `body/` judge them, and name what they refuse.
 */
export function createEngine(): Engine {
  const md = new MarkdownIt('default', { html: true, linkify: true, maxNesting: 100 });
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  md.normalizeLinkText = (url) => url;
  for (const rule of rules) md.use(rule);
  return md;
}
