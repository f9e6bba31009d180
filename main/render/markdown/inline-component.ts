import { escapeHtml } from './escape.ts';
import type { ScannedTag } from './scan-tag.ts';

const links = new Set(['Link', 'NavLink', 'VersionedLink', 'FullUrlLink', 'PaletteVertexUrlMapper']);
/** Whether a component is a link by another name. */
export const isLink = (name: string): boolean => links.has(name);

const films = new Set(['YouTube', 'Video', 'ReactPlayer']);

/**
 * What a component of another documentation system becomes where only text can stand: a link, a word, or nothing but
 * the text between its tags.
 */
export function inlineComponent(tag: ScannedTag): string {
  const { name } = tag;
  if (links.has(name))
    return link(tag, addressOf(tag, first(tag, 'to', 'href', 'url', 'path')), first(tag, 'text', 'children'));
  if (films.has(name) && !tag.closing) return film(tag);
  if (name === 'Tooltip') return tag.selfClosing ? '' : tag.closing ? ')' : ' (';
  if (name === 'TpBadge') return tag.closing ? '' : '<span class="badge">Tech Preview</span>';
  return tag.selfClosing ? escapeHtml(first(tag, 'text', 'title', 'label', 'children') ?? '') : '';
}

/** The first of some attributes that says anything. */
export function first(tag: ScannedTag, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = tag.attributes.get(name);
    if (value !== undefined && value.trim() !== '') return value.trim();
  }
  return null;
}

/** `PaletteVertexUrlMapper` leads into the part of the site that is about the named edition of the product. */
function addressOf(tag: ScannedTag, href: string | null): string | null {
  if (tag.name !== 'PaletteVertexUrlMapper' || href === null) return href;
  const isVertex = /vertex/i.test(first(tag, 'edition') ?? '');
  return `${isVertex ? '/vertex' : '/enterprise-version'}/${href.replace(/^\//, '')}`;
}

function link(tag: ScannedTag, href: string | null, text: string | null): string {
  if (tag.closing) return '</a>';
  const open = `<a href="${escapeHtml(href ?? '')}">`;
  if (href === null) return tag.selfClosing ? escapeHtml(text ?? '') : '<a>';
  return tag.selfClosing ? `${open}${escapeHtml(text ?? href)}</a>` : `${open}${escapeHtml(text ?? '')}`;
}

/** Films are never shown: a link says where they are. */
function film(tag: ScannedTag): string {
  const href = first(tag, 'url', 'src');
  const title = first(tag, 'title') ?? href ?? 'Video';
  return href === null ? escapeHtml(title) : `<a href="${escapeHtml(href)}">${escapeHtml(title)}</a>`;
}
