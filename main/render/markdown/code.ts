import type { MarkdownIt, RendererRule } from 'markdown-it';
import markdownIt from 'markdown-it';
import { wrapLines } from './code-lines.ts';
import { escapeHtml } from './escape.ts';
import { readFenceInfo } from './fence-info.ts';

/** What `renderPage` hands to the code rule by the page's `env`. */
export const codeOptions = Symbol('code options');

/** How code is shown. */
export interface CodeOptions {
  /** Values for `{{name}}` in fences that say `fill`. */
  readonly values: Readonly<Record<string, string>>;
  /** Colours a text, or answers `null` for a language it doesn't know. Costs time and code: search does without. */
  readonly colour: ((code: string, language: string) => string | null) | null;
}

/** Code blocks, fenced or indented, as figures with title, colours and line marks. */
export function code(md: MarkdownIt): void {
  md.renderer.rules['fence'] = block;
  md.renderer.rules['code_block'] = block;
}

const { unescapeAll } = markdownIt().utils;

const block: RendererRule = (tokens, index, _options, env) => {
  const token = tokens[index];
  if (!token) return '';
  const options = ((env ?? {}) as Record<symbol, unknown>)[codeOptions] as CodeOptions | undefined;
  const info = readFenceInfo(unescapeAll(token.info).trim());
  const text = info.fill ? fillIn(token.content, options?.values ?? {}) : token.content;
  const html = options?.colour?.(text, info.language) ?? escapeHtml(text);
  const language = info.language.replace(/[^\p{L}\p{N}_#+.-]/gu, '');
  const caption =
    info.title === null ? '' : `<figcaption class="code-title">${escapeHtml(info.title)}</figcaption>`;
  const named = language === '' ? '' : ` data-language="${language}"`;
  const numbered = info.numbers ? ' data-line-numbers' : '';
  const classes = ['hljs', ...(language === '' ? [] : [`language-${language}`])].join(' ');
  const body = info.marked.size > 0 || info.numbers ? wrapLines(html, info.marked) : html;
  const copy = info.copy
    ? '<button type="button" class="code-copy" aria-label="Copy code">Copy</button>'
    : '';
  return (
    `<figure class="code-block"${named}${numbered}>${caption}` +
    `<pre tabindex="0"><code class="${classes}">${body}</code></pre>${copy}</figure>\n`
  );
};

/** `{{edition}}` → its value; a name nobody gave stays as it is. */
const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{\s*([A-Za-z][\w.-]*)\s*\}\}/g, (written, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? written) : written,
  );

/** Code as it is: for everything but showing. */
export const plainCode: CodeOptions = { values: {}, colour: null };
