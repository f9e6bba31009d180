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

/** Drops MDX's import and export statements, up to the blank line after the one that closes what they opened. */
export function esm(md: MarkdownIt): void {
  md.block.ruler.before('table', 'esm', (state: StateBlock, start, end, silent) => {
    if (state.level > 0 || (state.sCount[start] ?? 0) > 0) return false;
    const text = textOf(state, start);
    if (!/^(?:im|ex)port\s/.test(text) || !statements.some((shape) => shape.test(text))) return false;
    if (silent) return true;
    const lines = text.startsWith('export') ? linesInStatement(state, start, end) : 1;
    let line = start + lines;
    if (lines > 1 || !isWhole(text)) while (line < end && !state.isEmpty(line)) line += 1;
    state.line = line;
    return true;
  });
}

/** A statement that seems longer has a bracket that this reading takes for an open one. Lines. */
const longest = 200;
/** So many lines are read for this in one page: a page of statements that never end costs no more. */
const mostRead = 20_000;
const linesRead = Symbol('lines of statements that were read');

/** What is no line of JavaScript, unless in a template. */
const isMarkdown = (line: string): boolean => /^(?:#{1,6}\s|```|~~~)/.test(line);

/**
 * How many lines a statement takes until its brackets are closed, blank lines within them too; 1 where they never are,
 * which leaves the end to the next blank line.
 */
function linesInStatement(state: StateBlock, start: number, end: number): number {
  const env = state.env as Record<symbol, number | undefined>;
  const before = env[linesRead] ?? 0;
  const last = Math.min(end, start + longest, start + mostRead - before);
  let open: Open = { depth: 0, within: '' };
  for (let line = start; line < last; line += 1) {
    const text = textOf(state, line);
    env[linesRead] = before + line - start + 1;
    if (open.within === '' && isMarkdown(text)) return 1;
    open = after(text, open);
    if (open.depth <= 0 && open.within === '') return line - start + 1;
  }
  return 1;
}

/** How many brackets are open, and in which text or comment, if in one: by what began it. */
interface Open {
  readonly depth: number;
  readonly within: string;
}

function after(line: string, { depth, within }: Open): Open {
  for (const [token] of line.matchAll(tokens)) {
    if (within !== '') within = token === closes[within] ? '' : within;
    else if (token === '//') break;
    else if (token in closes) within = token;
    else if ('([{'.includes(token)) depth += 1;
    else if (')]}'.includes(token)) depth -= 1;
  }
  // Only templates and comments go on in the next line: an apostrophe in the text of a component is none that opens.
  return { depth, within: within === "'" || within === '"' ? '' : within };
}

/** Brackets, and what begins or ends a text or a comment, in which brackets don't count. A sign after `\\` is taken along. */
const tokens = /\\.|\/\/|\/\*|\*\/|["'`()[\]{}]/g;

const closes: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '/*': '*/' };

/** A statement of one line, after which Markdown may follow at once. */
const isWhole = (text: string): boolean => /(?:["'];?|;)\s*$/.test(text);
