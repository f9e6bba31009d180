import type { MarkdownIt } from 'markdown-it';

/** Adds block rule `footnote_def`, inline rules `footnote_inline` and `footnote_ref`, core rule `footnote_tail`. */
export declare function plugin(md: MarkdownIt): void;
