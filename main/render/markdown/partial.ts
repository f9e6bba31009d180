import type { StateBlock, Token } from 'markdown-it';
import { partialKey, type ParsedPage } from '../page.ts';
import { callOf } from '../source/wanted.ts';
import type { ScannedTag } from './scan-tag.ts';

/** In an engine's `env`: the page that is read, with the texts that it takes in. */
export const partialTexts = Symbol('partial texts');

/** The element around a text that was taken in, until its links are resolved; no author can write it. */
export const takenIn = 'taken-in';

/** In an engine's `env`: the files that are being read, from the page inwards. */
const reading = Symbol('reading');

/** Partials inside partials that are followed. */
const deepest = 8;

/** How much text one page may take in, characters: a few partials that take in each other would double it each time. */
const mostTaken = 4 * 1024 * 1024;
const taken = Symbol('taken');

/**
 * Reads the text that a component stands for in its place.
 *
 * @param inside what stands between the component's tags, as it is written
 * @returns whether the component names such a text; if not, nothing was done
 */
export function takeIn(state: StateBlock, tag: ScannedTag, inside: string, line: number): boolean {
  const env = state.env as Record<symbol, unknown>;
  const page = env[partialTexts] as ParsedPage | undefined;
  if (!page || page.partials.size === 0) return false;
  const open = (env[reading] ?? [page.path]) as readonly string[];
  const partial = page.partials.get(partialKey({ caller: open.at(-1) ?? '', call: callOf(tag) }));
  if (!partial || open.includes(partial.path) || open.length > deepest) return false;
  const text = withProps(partial.body, tag.attributes, inside);
  const sum = ((env[taken] as number | undefined) ?? 0) + text.length;
  if (sum > mostTaken) return false;
  Object.assign(env, { [reading]: [...open, partial.path], [taken]: sum });
  const tokens: Token[] = [];
  state.md.block.parse(text, state.md, env, tokens);
  env[reading] = open;
  const first = state.push('container_open', takenIn, 1);
  first.block = true;
  first.attrSet('data-from', partial.path);
  for (const token of tokens) {
    token.level += state.level;
    if (token.map) token.map = [line, line + 1];
    state.tokens.push(token);
  }
  state.push('container_close', takenIn, -1).block = true;
  return true;
}

const fence = /^\s*(?:[-*+>]\s+|\d+[.)]\s+)*(`{3,}|~{3,})/;
/** Code in a line, which is passed over, or a prop, which may be an attribute's value. */
const codeOrProp = /(?<!`)(`+)(?!`)[^`]+\1(?!`)|(=?)\{\s*props\.([A-Za-z_$][\w$]*)\s*\}/g;

/** Puts in what the component was given, as MDX does: not in code. One that wasn't given is nothing. */
function withProps(body: string, given: ReadonlyMap<string, string>, inside: string): string {
  if (!body.includes('props.')) return body;
  let [open, room] = ['', mostTaken];
  const put = (text: string): string => ((room -= text.length) < 0 ? '' : text);
  return body
    .split('\n')
    .map((line) => {
      const marker = fence.exec(line)?.[1] ?? '';
      if (open !== '') {
        if (marker.startsWith(open)) open = '';
        return line;
      }
      if (marker !== '') {
        open = marker;
        return line;
      }
      return line.replace(codeOrProp, (whole, ticks: string | undefined, equals: string, name: string) => {
        if (ticks !== undefined) return whole;
        if (name === 'children') return put(inside);
        const value = given.get(name) ?? '';
        return put(equals === '=' ? `="${value.replaceAll('"', '&quot;')}"` : escapeMarkdown(value));
      });
    })
    .join('\n');
}

/** A value is text, whatever signs are in it. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, String.raw`\$&`);
