import type { MarkdownIt, RendererRule, StateCore, Token } from 'markdown-it';
import { escapeHtml } from './escape.ts';
import { plugin } from './footnote-plugin.mjs';

/** What the plug-in's rules leave in `env`: notes in the order in which the text calls them. */
interface Called {
  readonly footnotes?: { readonly list?: readonly { readonly label: string; readonly count: number }[] };
}

/** A note on its way to the end of the page. */
interface Note {
  readonly label: string;
  readonly tokens: Token[];
  /** How many places call it. */
  readonly calls: number;
}

/**
 * GitHub's footnotes: `[^1]` and `[^1]: text`. The plug-in reads them; where they go and how they are written is ours. Notes that
 * nothing calls, and what comes again under a label, follow the others: an author's words are not lost.
 */
export function footnotes(md: MarkdownIt): void {
  md.use(plugin);
  // `^[text]` is no Markdown of GitHub's, and thousands of them inside each other would exhaust the stack.
  md.inline.ruler.disable('footnote_inline');
  md.core.ruler.at('footnote_tail', gather);
  Object.assign(md.renderer.rules, { footnote_ref: call, footnote_anchor: wayBack });
}

/** Takes every note from where it is written, and puts all of them at the end. */
function gather(state: StateCore): void {
  const called = (state.env as Called).footnotes;
  if (called === undefined) return;
  const { text, written } = takeOut(state.tokens);
  const first = new Map(written.toReversed().map((note) => [note.label, note]));
  const listed = (called.list ?? []).flatMap(({ label, count }) => {
    const note = first.get(label);
    return note ? [{ ...note, calls: count }] : [];
  });
  const labels = new Set(listed.map(({ label }) => label));
  const others = written.filter((note) => !labels.has(note.label) || first.get(note.label) !== note);
  const notes = [...listed, ...others];
  state.tokens = notes.length === 0 ? text : [...text, ...inList(state, notes)];
}

/** The tokens outside notes, and the notes as they are written; one inside another is one of its own. */
function takeOut(tokens: readonly Token[]): { readonly text: Token[]; readonly written: readonly Note[] } {
  const text: Token[] = [];
  const written: Note[] = [];
  const open: Note[] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const { label } = metaOf(token);
      const note = { label, tokens: [], calls: 0 };
      written.push(note);
      open.push(note);
    } else if (token.type === 'footnote_reference_close') open.pop();
    else (open.at(-1)?.tokens ?? text).push(token);
  }
  return { text, written };
}

function inList(state: StateCore, notes: readonly Note[]): readonly Token[] {
  const element = (tag: string, nesting: 1 | -1, attributes: Readonly<Record<string, string>> = {}) => {
    const token = new state.Token('footnote_block', tag, nesting);
    token.block = true;
    for (const [name, value] of Object.entries(attributes)) token.attrSet(name, value);
    return token;
  };
  return [
    element('section', 1, { class: 'footnotes', role: 'doc-endnotes' }),
    element('ol', 1),
    ...notes.flatMap((note) => [
      element('li', 1, note.calls > 0 ? { id: `fn:${note.label}` } : {}),
      ...withWaysBack(state, note),
      element('li', -1),
    ]),
    element('ol', -1),
    element('section', -1),
  ];
}

/** The note's blocks; links back stand at the end of its last paragraph, or after it when it ends with something else. */
function withWaysBack(state: StateCore, { label, tokens, calls }: Note): readonly Token[] {
  const back = Array.from({ length: calls }, (_, subId) => {
    const token = new state.Token('footnote_anchor', '', 0);
    token.meta = { label, subId };
    return token;
  });
  const last = tokens.at(-1);
  return last?.type === 'paragraph_close' ? [...tokens.slice(0, -1), ...back, last] : [...tokens, ...back];
}

/** What the tokens of a call and of a way back carry. */
interface Meta {
  readonly label: string;
  readonly subId: number;
  /** Place in the list of those called, from 0. */
  readonly id: number;
}

const metaOf = (token: Token | undefined) => (token?.meta ?? {}) as unknown as Meta;

/** `fnref:1`, `fnref:1:2` where the text calls the note again. */
const callId = ({ label, subId }: Omit<Meta, 'id'>): string =>
  escapeHtml(`fnref:${label}${subId > 0 ? `:${subId + 1}` : ''}`);

/** Half a character has no place in an address. */
const inAddress = (label: string): string => encodeURIComponent(label.replace(/\p{Surrogate}/gu, '\uFFFD'));

const call: RendererRule = (tokens, at) => {
  const meta = metaOf(tokens[at]);
  const to = escapeHtml(`#fn:${inAddress(meta.label)}`);
  return `<sup><a class="footnote-ref" role="doc-noteref" id="${callId(meta)}" href="${to}">${meta.id + 1}</a></sup>`;
};

const wayBack: RendererRule = (tokens, at) => {
  const { label, subId } = metaOf(tokens[at]);
  const to = `#${callId({ label: inAddress(label), subId })}`;
  // U+FE0E asks for a letter's arrow, where some systems would draw an emoji.
  return ` <a class="footnote-back" role="doc-backlink" href="${to}">\u21A9\uFE0E</a>`;
};
