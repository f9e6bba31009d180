import { parseDocument } from 'yaml';
import type { Problem } from '../../api/library-view.ts';
import { readPlainYaml } from './plain-yaml.ts';

/** Front matter as found: its keys, and the Markdown below it. */
export interface FrontMatter {
  readonly keys: ReadonlyMap<string, unknown>;
  readonly body: string;
  /** One-based line at which `body` begins. */
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
}

/** Longer than any honest head; YAML past it is not worth the risk. */
const longestHead = 64 * 1024;

/**
 * Splits a page into front matter and Markdown. What cannot be understood is a problem with its line, and the keys
 * that stand plainly in a line of their own are used all the same.
 */
export function splitFrontMatter(path: string, text: string): FrontMatter {
  const opening = /^---[ \t]*\n/.exec(text)?.[0];
  if (opening === undefined) return withoutHead(text);
  const closing = /^---[ \t]*$/m.exec(text.slice(opening.length));
  if (closing) {
    const yaml = text.slice(opening.length, opening.length + closing.index);
    const body = text.slice(opening.length + closing.index + closing[0].length).replace(/^\n/, '');
    const bodyLine = lineCount(yaml) + 2;
    const read = readYaml(path, yaml);
    return read === null ? withoutHead(text) : { ...read, body, bodyLine };
  }
  return unclosed(path, text, opening);
}

const withoutHead = (text: string): FrontMatter => ({
  keys: new Map(),
  body: text,
  bodyLine: 1,
  problems: [],
});

/** A lone `---` is a thematic break, unless what follows it are keys. */
function unclosed(path: string, text: string, opening: string): FrontMatter {
  const yaml = /^(?:[A-Za-z_][\w-]*:.*\n?)+/.exec(text.slice(opening.length))?.[0];
  if (yaml === undefined) return withoutHead(text);
  const message = 'The front matter is not closed: a line with --- is missing after it.';
  return {
    keys: plainKeys(yaml),
    body: text.slice(opening.length + yaml.length),
    bodyLine: lineCount(yaml) + 1,
    problems: [{ code: 'front-matter-invalid', path, line: 1, message }],
  };
}

/** Lines that a text ending in a line feed has, plus the one after it. */
const lineCount = (text: string): number => text.split('\n').length;

/** @returns `null` when it is prose between two thematic breaks */
function readYaml(path: string, yaml: string): Pick<FrontMatter, 'keys' | 'problems'> | null {
  const damaged = (message: string, line: number) => ({
    keys: plainKeys(yaml),
    problems: [{ code: 'front-matter-invalid', path, line, message } satisfies Problem],
  });
  if (yaml.length > longestHead) return damaged('The front matter is longer than 64 KiB.', 1);
  const plain = readPlainYaml(yaml);
  if (plain) return { keys: plain, problems: [] };
  try {
    const document = parseDocument(yaml, { logLevel: 'silent' });
    const error = document.errors[0];
    if (error) return damaged(sentence(error.message), (error.linePos?.[0].line ?? 0) + 1);
    const value: unknown = document.toJS();
    if (value === null || value === undefined) return { keys: new Map(), problems: [] };
    if (typeof value === 'string') return null;
    if (typeof value !== 'object' || Array.isArray(value)) {
      return damaged('The front matter is not a list of keys with values.', 2);
    }
    return { keys: new Map(Object.entries(value)), problems: [] };
  } catch (error) {
    return damaged(sentence(error instanceof Error ? error.message : String(error)), 2);
  }
}

/** The parser's message up to where it draws the line. */
const sentence = (message: string): string =>
  `The front matter is not valid YAML: ${(message.split(/ at line \d|\n/)[0] ?? '').slice(0, 200)}.`;

/** `key: value` lines, for what is left of damaged YAML. */
function plainKeys(yaml: string): ReadonlyMap<string, unknown> {
  const keys = new Map<string, unknown>();
  for (const line of yaml.slice(0, longestHead).split('\n')) {
    const [, key, value] = /^([A-Za-z_][\w-]*):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined && value !== '') keys.set(key, unquoted(value));
  }
  return keys;
}

const unquoted = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value.replace(/^["']/, '');
