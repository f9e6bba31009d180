import { isPartial } from '../../content/format/partial.ts';
import { cataloguePath } from './catalogue.ts';
import type { LibraryFile } from './library.ts';

/**
 * Which files are pages, text for pages to take in, words on folders, and bulletins: by folder where the library has the two (design, section 4), and
 * every Markdown and every JSON file in a folder of any other shape. (Where pages lie in such a folder on
 * the disk, JSON that is surely no advisory is left out after that: `other-json.ts`.)
 */
export function sortOut(files: readonly Pick<LibraryFile, 'path'>[]): {
  pages: string[];
  partials: string[];
  categories: string[];
  bulletins: string[];
} {
  const paths = files.map((file) => file.path);
  const shaped = isShaped(paths);
  return {
    pages: paths.filter(
      (path) => /\.mdx?$/i.test(path) && !isPartial(path) && (!shaped || path.startsWith('pages/')),
    ),
    partials: paths.filter(isPartial),
    categories: paths.filter(isCategory),
    bulletins: paths.filter(
      (path) => /\.json$/i.test(path) && !isCategory(path) && (!shaped || path.startsWith('bulletins/')),
    ),
  };
}

/** Whether a folder has the shape of a library: a catalogue, or its pages or bulletins in folders of their own. */
export const isShaped = (paths: readonly string[]): boolean =>
  paths.some((path) => path === cataloguePath || /^(pages|bulletins)\//.test(path));

/** Docusaurus says of a folder in such a file how its tree shows it. */
const isCategory = (path: string): boolean => /(?:^|\/)_category_\.json$/.test(path);
