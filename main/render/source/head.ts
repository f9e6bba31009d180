import { canonicalRoute, folderOf } from '../../../content/format/route.ts';
import type { Problem } from '../../api/library-view.ts';
import type { PageHead } from '../page.ts';

/** The keys that mean something here: ours, and what other systems call them. */
const understood = new Set([
  ...['title', 'metaTitle', 'metaDescription', 'icon', 'hideToC', 'fullWidth', 'order', 'aliases', 'tags'],
  ...['sidebar_label', 'linkTitle', 'sidebar_position', 'weight', 'nav_order', 'sidebar_custom_props'],
  ...['description', 'hide_table_of_contents', 'slug', 'redirect_from'],
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

/**
 * Keys that are one of ours, mistyped. Others belong to other systems and are no mistake: every one of those has dozens
 * that mean nothing to a reader.
 */
export function mistypedKeys(path: string, keys: ReadonlyMap<string, unknown>): readonly Problem[] {
  return [...keys.keys()].flatMap((key) => {
    const meant = understood.has(key) ? undefined : [...understood].find((known) => isNear(key, known));
    const message = `The front matter's key “${key}” is not known and was passed over; is “${meant}” meant?`;
    return meant === undefined || keys.has(meant)
      ? []
      : [{ code: 'front-matter-unknown-key', path, message }];
  });
}

/** The same but for case and separators, or one letter wrong, missing, too many, or swapped with the next. */
function isNear(key: string, known: string): boolean {
  const [a, b] = [key, known].map((name) => name.toLowerCase().replace(/[_-]/g, ''));
  if (a === undefined || b === undefined || Math.abs(a.length - b.length) > 1 || b.length < 4) return a === b;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [x, y] = [a.slice(start), b.slice(start)];
  const swapped = x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
  return swapped || x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1);
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
