import { nameOf, withoutExtension } from './route.ts';

/**
 * Whether a Markdown file is a partial: text for other pages to take in, and no page itself. Docusaurus, Starlight and
 * others tell them by an underscore before their name; Hugo's `_index.md` is its folder's page.
 */
export const isPartial = (path: string): boolean =>
  /\.mdx?$/i.test(path) && nameOf(path).startsWith('_') && !/^_index$/i.test(withoutExtension(nameOf(path)));
