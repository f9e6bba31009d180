/** A tag as HTML or JSX writes it. */
export interface ScannedTag {
  /** As written: `TabItem`, `Tabs.TabPane`, `div`. */
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  /** Attributes with their values as text; what only a program could compute is left out. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Whether a value is a JSX expression, so that HTML parsers would misread the tag. */
  readonly jsx: boolean;
  /** Offset after the `>`. */
  readonly end: number;
}

/** Longest tag that is recognised, in characters: keeps unclosed ones from costing a scan of the whole page each. */
const longestTag = 8000;

/** Enough for a tag inside a line of text. */
export const shortTag = 500;

const opening = /<(\/?)([A-Za-z][\w.:-]*)/y;
const attributeName = /[\s/]*([A-Za-z_:@][\w.:-]*)(\s*=\s*)?/y;
const unquoted = /[^\s"'<>=`{}]+/y;
const ending = /\s*(\/?)>/y;
const gap = /[\s/]*/y;

/** Reads the tag that begins at `start`; `null` when there is none, or it isn't finished. */
export function scanTag(src: string, start: number, longest = longestTag): ScannedTag | null {
  const head = matchAt(opening, src, start);
  if (!head) return null;
  const limit = Math.min(src.length, start + longest);
  const attributes = new Map<string, string>();
  let jsx = false;
  let pos = start + head[0].length;
  while (pos < limit) {
    const end = matchAt(ending, src, pos);
    if (end) {
      const selfClosing = end[1] === '/';
      return {
        name: head[2] ?? '',
        closing: head[1] === '/',
        selfClosing,
        attributes,
        jsx,
        end: pos + end[0].length,
      };
    }
    const read = readSpread(src, pos, limit) ?? readAttribute(src, pos, limit);
    if (!read) return null;
    pos = read.end;
    jsx ||= read.jsx;
    if (read.value !== null && !attributes.has(read.name)) attributes.set(read.name, read.value);
  }
  return null;
}

interface ReadAttribute {
  readonly name: string;
  readonly value: string | null;
  readonly jsx: boolean;
  readonly end: number;
}

/** `{...props}` */
function readSpread(src: string, pos: number, limit: number): ReadAttribute | null {
  const at = pos + (matchAt(gap, src, pos)?.[0].length ?? 0);
  const end = src[at] === '{' ? endOfBraces(src, at, limit) : null;
  return end === null ? null : { name: '', value: null, jsx: true, end };
}

function readAttribute(src: string, pos: number, limit: number): ReadAttribute | null {
  const match = matchAt(attributeName, src, pos);
  if (!match) return null;
  const name = match[1] ?? '';
  const at = pos + match[0].length;
  if (match[2] === undefined) return { name, value: '', jsx: false, end: at };
  const quote = src[at];
  if (quote === '"' || quote === "'") {
    const close = src.indexOf(quote, at + 1);
    return close < 0 || close > limit
      ? null
      : { name, value: src.slice(at + 1, close), jsx: false, end: close + 1 };
  }
  if (quote === '{') {
    const end = endOfBraces(src, at, limit);
    return end === null ? null : { name, value: literalIn(src.slice(at + 1, end - 1)), jsx: true, end };
  }
  const bare = matchAt(unquoted, src, at);
  return bare ? { name, value: bare[0], jsx: false, end: at + bare[0].length } : null;
}

/** The offset after the brace that closes the one at `start`, strings passed over; `null` when there is none. */
export function endOfBraces(src: string, start: number, limit: number): number | null {
  let depth = 0;
  let quote = '';
  for (let pos = start; pos < limit; pos += 1) {
    const character = src[pos] ?? '';
    if (quote !== '') {
      if (character === '\\') pos += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'" || character === '`') quote = character;
    else if (character === '{') depth += 1;
    else if (character === '}' && (depth -= 1) === 0) return pos + 1;
  }
  return null;
}

/**
 * What an expression plainly says: a literal, or the file named in `require('./x.png').default` and
 * `useBaseUrl('/x')`. `null` for what would have to be computed.
 */
export function literalIn(expression: string): string | null {
  const text = expression.trim();
  const literal = /^(["'`])((?:(?!\1)[^\\$])*)\1$/s.exec(text);
  if (literal) return literal[2] ?? '';
  if (/^(?:-?\d+(?:\.\d+)?|true|false)$/.test(text)) return text;
  return /^(?:require|useBaseUrl)\(\s*(["'])([^"'\\]*)\1\s*\)(?:\.default)?$/.exec(text)?.[2] ?? null;
}

function matchAt(pattern: RegExp, src: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(src);
}
