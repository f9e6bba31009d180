import { isHtmlName, isRawTextName } from './html-names.ts';
import { scanTag, shortTag, type ScannedTag } from './scan-tag.ts';

/**
 * Settles what an author's HTML means before it meets any other: afterwards it holds whole, known tags and text, so
 * that no later parser can take a comment, a quote or a `<script>` that nobody closed for the rest of the page.
 *
 * - comments, declarations and processing instructions go
 * - a tag that HTML doesn't know is text (`<namespace>`), unless it is closed too (`<Foo>text</Foo>`)
 * - an element whose content isn't markup (`script`, `style` …) goes with its content
 * - JSX attributes (`style={{…}}`) become what they plainly say, or go
 *
 * @param html one block of HTML, or one tag of a line
 * @param around the text in which a tag's closing tag is looked for
 */
export function settleHtml(html: string, around: string = html): string {
  const closed = closingsIn(around);
  let out = '';
  let pos = 0;
  for (;;) {
    const at = html.indexOf('<', pos);
    if (at < 0) return out + html.slice(pos);
    out += html.slice(pos, at);
    const skipped = endOfComment(html, at);
    if (skipped !== null) {
      pos = skipped;
      continue;
    }
    const tag = scanTag(html, at, shortTag * 8);
    if (tag) {
      out += settleTag(tag, html.slice(at, tag.end), closed);
      pos = isRawTextName(tag.name) ? endOfRawText(html, tag, closed) : tag.end;
    } else {
      out += '&lt;';
      pos = at + 1;
    }
  }
}

/** Where a comment, declaration or processing instruction that begins at `at` ends; `null` when there is none. */
function endOfComment(html: string, at: number): number | null {
  if (html.startsWith('<!--', at)) return after(html, '-->', at + 2);
  if (html.startsWith('<![CDATA[', at)) return after(html, ']]>', at);
  if (html[at + 1] === '?') return after(html, '?>', at) ?? after(html, '>', at);
  if (html[at + 1] === '!') return after(html, '>', at);
  return null;
}

/** The offset after the next `text`; `null` where there is none, as then nothing was opened either. */
function after(html: string, text: string, from: number): number | null {
  const found = html.indexOf(text, from);
  return found < 0 ? null : found + text.length;
}

function settleTag(tag: ScannedTag, written: string, closed: Closings): string {
  const name = tag.name.toLowerCase();
  if (isRawTextName(name)) return '';
  if (!isHtmlName(name)) {
    return tag.closing || tag.selfClosing || closed.has(name) ? '' : written.replaceAll('<', '&lt;');
  }
  return tag.jsx ? htmlTag(name, tag) : written;
}

/** The tag without its JSX. */
function htmlTag(name: string, tag: ScannedTag): string {
  const attributes = [...tag.attributes].map(
    ([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`,
  );
  return `<${tag.closing ? '/' : ''}${name}${attributes.join('')}>`;
}

/** Names of the tags that are closed somewhere in a text, lower case, with the offset of the last closing tag. */
export type Closings = ReadonlyMap<string, number>;

/** Finds a text's closing tags, in one pass. */
export function closingsIn(text: string): Closings {
  const found = new Map<string, number>();
  for (const match of text.matchAll(/<\/([A-Za-z][\w.:-]*)/g)) {
    found.set((match[1] ?? '').toLowerCase(), match.index);
  }
  return found;
}

/** After the closing tag of an element whose content isn't markup; right after the tag when it has none. */
function endOfRawText(html: string, tag: ScannedTag, closed: Closings): number {
  if (tag.closing || (closed.get(tag.name.toLowerCase()) ?? -1) < tag.end) return tag.end;
  const closing = new RegExp(`</${tag.name}[^<>]*>?`, 'gi');
  closing.lastIndex = tag.end;
  return closing.exec(html) ? closing.lastIndex : tag.end;
}
