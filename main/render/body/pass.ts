import type { Document } from 'domhandler';
import type { ProblemCode } from '../../api/library-view.ts';
import type { OutlineEntry } from '../../api/page-view.ts';
import type { LinkResolver } from '../links.ts';
import type { ParsedPage } from '../page.ts';

/** What the passes over a page's tree share. */
export interface PassContext {
  readonly page: ParsedPage;
  readonly links: LinkResolver;
  /** The page's own route, for links to places in it. */
  readonly route: string;
  /** Headings in the order of the text, the title's own left out. */
  readonly outline: OutlineEntry[];
  /** Every anchor of the page. */
  readonly anchors: Set<string>;
  /**
   * Names a problem of this page.
   *
   * @param written what the source says at that place, to find its line
   */
  readonly report: (code: ProblemCode, message: string, written?: string) => void;
}

/** One concern of a page's tree. Changes the tree in place. */
export type Pass = (root: Document, context: PassContext) => void;
