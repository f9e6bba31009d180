import { canonicalRoute, folderOf } from '../../../content/format/route.ts';
import type { Problem } from '../../api/library-view.ts';
import type { PageHead } from '../page.ts';

/** The keys that mean something here, ours and their equivalents in other systems. */
const understood = new Set([
  ...['title', 'metaTitle', 'metaDescription', 'icon', 'hideToC', 'fullWidth', 'order', 'aliases', 'tags'],
  ...['sidebar_label', 'linkTitle', 'sidebar_position', 'weight', 'nav_order', 'sidebar_custom_props'],
  ...['description', 'hide_table_of_contents', 'slug', 'redirect_from'],
]);

/** Keys of other systems that mean nothing to a reader, and are no mistake either. */
const tolerated = new Set([
  ...['id', 'hide_title', 'sidebar_class_name', 'sidebar_key', 'displayed_sidebar', 'hideToCSidebar'],
  ...['toc_min_heading_level', 'toc_max_heading_level', 'keywords', 'image', 'type', 'category', 'logoUrl'],
  ...['partial_category', 'partial_name', 'pagination_label', 'pagination_prev', 'pagination_next', 'draft'],
  ...[
    'unlisted',
    'custom_edit_url',
    'last_update',
    'author',
    'authors',
    'date',
    'lastmod',
    'layout',
    'parent',
  ],
  ...['permalink', 'toc', 'tocDepth', 'no_list', 'reviewers', 'content_type', 'version', 'api_metadata'],
]);

/** Understands the front matter's keys. Values of another type than expected are taken for what they plainly mean. */
export function readHead(path: string, keys: ReadonlyMap<string, unknown>): PageHead {
  const first = <T>(read: (value: unknown) => T | null, ...names: readonly string[]): T | null => {
    for (const name of names) {
      const value = read(keys.get(name));
      if (value !== null) return value;
    }
    return null;
  };
  return {
    title: first(asText, 'title'),
    label: first(asText, 'sidebar_label', 'linkTitle'),
    metaTitle: first(asText, 'metaTitle'),
    description: first(asText, 'metaDescription', 'description'),
    icon: first(asText, 'icon') ?? asText(property(keys.get('sidebar_custom_props'), 'icon')),
    hideToC: first(asFlag, 'hideToC', 'hide_table_of_contents') ?? false,
    fullWidth: first(asFlag, 'fullWidth') ?? false,
    order: first(asNumber, 'order', 'sidebar_position', 'weight', 'nav_order'),
    aliases: aliasesOf(path, keys),
    tags: asTexts(keys.get('tags')),
  };
}

/** Keys that nobody knows: most often one of ours, mistyped. */
export function unknownKeys(path: string, keys: ReadonlyMap<string, unknown>): readonly Problem[] {
  const unknown = [...keys.keys()].filter((key) => !understood.has(key) && !tolerated.has(key));
  return unknown.slice(0, 20).map((key) => ({
    code: 'front-matter-unknown-key',
    path,
    message: `The front matter's key “${key.slice(0, 60)}” is not known and was passed over.`,
  }));
}

function aliasesOf(path: string, keys: ReadonlyMap<string, unknown>): readonly string[] {
  const slug = asText(keys.get('slug'));
  const named = [...asTexts(keys.get('aliases')), ...asTexts(keys.get('redirect_from'))];
  const besideThePage = slug === null || slug.startsWith('/') ? slug : `${folderOf(path)}/${slug}`;
  const all = besideThePage === null ? named : [...named, besideThePage.replace(/^pages\//, '')];
  return [...new Set(all.map((alias) => canonicalRoute(alias.replace(/\.mdx?$/i, ''))))];
}

const asText = (value: unknown): string | null => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return text === '' ? null : text;
};

const asFlag = (value: unknown): boolean | null => {
  if (typeof value === 'boolean') return value;
  const said = typeof value === 'string' ? /^(?:(true|yes|on|1)|false|no|off|0)$/i.exec(value.trim()) : null;
  return said ? said[1] !== undefined : null;
};

const asNumber = (value: unknown): number | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
};

/** A list of texts, or one text with commas; `{label}` counts as its label (Docusaurus tags). */
const asTexts = (value: unknown): readonly string[] => {
  const list: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(',')
      : [];
  return list.flatMap((one) => asText(property(one, 'label') ?? one) ?? []);
};

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
