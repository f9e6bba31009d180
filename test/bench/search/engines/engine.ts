import type { SearchDocument } from '../../../../main/search/search-document.ts';

/** An index that can be asked. */
export interface Index {
  /** Paths of the pages that answer, best first. */
  query(text: string): readonly string[] | Promise<readonly string[]>;
  /** What is kept on disk. */
  save(): Uint8Array;
}

/** A search engine, the same way for all. */
export interface Engine {
  readonly name: string;
  build(documents: readonly SearchDocument[]): Index | Promise<Index>;
  load(bytes: Buffer): Pick<Index, 'query'> | Promise<Pick<Index, 'query'>>;
}

/** How many hits are asked for. */
export const limit = 10;

/** A section as peers index it: a flat record. */
export interface FlatSection {
  readonly id: number;
  readonly path: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

/** Every section of every document, for engines that know no pages. */
export const flatten = (documents: readonly SearchDocument[]): readonly FlatSection[] =>
  documents
    .flatMap(({ path, title, description, ids, sections }) => [
      { path, title, heading: '', text: `${description} ${ids.join(' ')}` },
      ...sections.map(({ heading, text, code }) => ({
        path,
        title,
        heading: heading ?? '',
        text: `${text}\n${code}`,
      })),
    ])
    .map((section, id) => ({ id, ...section }));

/** Every document as one record: headings and texts of all its sections. */
export const whole = (documents: readonly SearchDocument[]): readonly FlatSection[] =>
  documents.map(({ path, title, description, ids, sections }, id) => ({
    ...{ id, path, title },
    heading: sections.map(({ heading }) => heading ?? '').join('\n'),
    text: [description, ids.join(' '), ...sections.flatMap(({ text, code }) => [text, code])].join('\n'),
  }));

/** The first `limit` different paths: peers are not held to have grouped by page. */
export function pathsOf(found: Iterable<string>): readonly string[] {
  const paths = new Set<string>();
  for (const path of found) {
    paths.add(path);
    if (paths.size === limit) break;
  }
  return [...paths];
}
