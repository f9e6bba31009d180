import type { Document } from 'domhandler';
import type { LinkResolver } from '../links.ts';
import type { ParsedPage } from '../page.ts';
import { problemList } from '../problems.ts';
import { createEngine } from '../markdown/engine.ts';
import { codeOptions, type CodeOptions } from '../markdown/code.ts';
import { deepestBlock, tooDeepAt } from '../markdown/depth.ts';
import { partialTexts } from '../markdown/partial.ts';
import { deployments } from './deployments.ts';
import { headings } from './headings.ts';
import { links } from './links.ts';
import { partials } from './partials.ts';
import type { Pass, PassContext } from './pass.ts';
import { pictures } from './pictures.ts';
import { prune } from './prune.ts';
import { tables } from './tables.ts';
import { parseHtml } from './tree.ts';

/** The passes that every use of a page goes through, so that anchors are the same for all of them. */
export const structure: readonly Pass[] = [partials, prune, deployments, headings];

/** The passes for pages that are shown. */
export const presentation: readonly Pass[] = [links, pictures, tables];

const engine = createEngine();

/** A page's tree after some passes, with what they found. */
export interface PassedPage extends PassContext {
  readonly root: Document;
  readonly problems: ReturnType<typeof problemList>['problems'];
}

/** Reads a page's Markdown and takes its tree through `passes`. */
export function runPasses(
  page: ParsedPage,
  resolver: LinkResolver,
  passes: readonly Pass[],
  code: CodeOptions,
): PassedPage {
  const { problems, report } = problemList(page);
  const env: Record<symbol, unknown> = { [codeOptions]: code, [partialTexts]: page };
  const root = parseHtml(engine.render(page.body, env));
  const deepAt = env[tooDeepAt];
  if (typeof deepAt === 'number') {
    const message = `Blocks deeper than ${deepestBlock} levels are shown as plain text.`;
    problems.push({ code: 'too-deep', path: page.path, line: page.bodyLine + deepAt, message });
  }
  const route = resolver.pageAt(page.path) ?? '/';
  const context: PassContext = { page, links: resolver, route, outline: [], anchors: new Set(), report };
  for (const pass of passes) pass(root, context);
  return { ...context, root, problems };
}
