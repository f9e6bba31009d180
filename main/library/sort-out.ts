import { cataloguePath } from './catalogue.ts';
import type { LibraryFile } from './library.ts';

/**
 * Which files are pages and which are bulletins: by folder where the library has the two (design, section 4), and
 * every Markdown and every JSON file in a folder of any other shape.
 */
export function sortOut(files: readonly Pick<LibraryFile, 'path'>[]): {
  pages: string[];
  bulletins: string[];
} {
  const paths = files.map((file) => file.path);
  const shaped = paths.some((path) => path === cataloguePath || /^(pages|bulletins)\//.test(path));
  return {
    pages: paths.filter((path) => /\.mdx?$/i.test(path) && (!shaped || path.startsWith('pages/'))),
    bulletins: paths.filter((path) => /\.json$/i.test(path) && (!shaped || path.startsWith('bulletins/'))),
  };
}
