import type { MarkdownIt, StateBlock } from 'markdown-it';
import { textOf } from './blocks.ts';

/**
 * Shapes of MDX's import and export lines. Prose may begin with the words too ("import the certificate"): only what
 * can't be prose is dropped.
 */
const statements = [
  /^import\s+["'][^"']+["'];?\s*$/,
  /^import\s+[\w$*{][^"'`]*\sfrom\s+["'][^"']+["'];?\s*$/,
  /^import\s+(?:[\w$]+\s*,\s*)?\{[^}"'`]*$/,
  /^export\s+(?:const|let|var)\s+[\w${[][^=]*=/,
  /^export\s+(?:default\s+)?(?:async\s+)?(?:function\b|class\s)/,
  /^export\s+(?:default\s+)?(?:\{|\*\s+from\b|\(|[\w$]+;?\s*$)/,
];

/** Drops MDX's import and export statements, up to the next blank line. */
export function esm(md: MarkdownIt): void {
  md.block.ruler.before('table', 'esm', (state: StateBlock, start, end, silent) => {
    if (state.level > 0 || (state.sCount[start] ?? 0) > 0) return false;
    const text = textOf(state, start);
    if (!/^(?:im|ex)port\s/.test(text) || !statements.some((shape) => shape.test(text))) return false;
    if (silent) return true;
    let line = start + 1;
    if (!isWhole(text)) while (line < end && !state.isEmpty(line)) line += 1;
    state.line = line;
    return true;
  });
}

/** A statement of one line, after which Markdown may follow at once. */
const isWhole = (text: string): boolean => /(?:["'];?|;)\s*$/.test(text);
