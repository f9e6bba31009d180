import type { SearchDocument } from '../../../../main/search/search-document.ts';
import { pathsOf, type Engine, type Index } from './engine.ts';

/** What is used of the package's own published modules; see `own-modules.ts`. */
export interface OwnModules {
  readonly buildIndex: (documents: readonly (readonly Entry[])[], config: Config) => object;
  readonly SearchWorker: new () => {
    fetchIndexes(baseUrl: string, context: string): Promise<void>;
    search(baseUrl: string, context: string, input: string, limit: number): Promise<readonly Found[]>;
  };
  /** What the worker "fetches" next. */
  readonly serve: (json: unknown) => void;
}

/** A document of one of its five indexes, as its `scanDocuments` writes it: number, text, address, number of the page. */
interface Entry {
  readonly i: number;
  readonly t: string;
  readonly u: string;
  readonly s?: string;
  readonly p?: number;
}

interface Found {
  readonly document: { readonly u: string };
}

type Config = Readonly<Record<string, unknown>>;

/** Its defaults. */
const config: Config = {
  language: ['en'],
  removeDefaultStopWordFilter: [],
  removeDefaultStemmer: false,
  zhUserDict: undefined,
  zhUserDictPath: undefined,
};

/** As many results as its page of results asks for: its field shows eight, which would hide what it finds further down. */
const results = 100;

/**
 * docusaurus-search-local, driven by its own code: its index builder, and the worker of its client with its queries, its
 * five indexes and its order. Only the reading of a site's HTML is replaced, for all engines are given the same documents.
 */
export function docusaurusSearchLocal({ buildIndex, SearchWorker, serve }: OwnModules): Engine {
  let loads = 0;
  const open = async (json: string): Promise<Index['query']> => {
    serve(JSON.parse(json));
    const worker = new SearchWorker();
    const baseUrl = `/${++loads}/`; // it keeps what it fetched by address
    await worker.fetchIndexes(baseUrl, '');
    return async (text) => {
      const found = await worker.search(baseUrl, '', text, results);
      return pathsOf(found.map(({ document }) => document.u));
    };
  };
  return {
    name: 'docusaurus-search-local',
    build: async (documents) => {
      const json = JSON.stringify(buildIndex(entriesOf(documents), config));
      return { query: await open(json), save: () => Buffer.from(json) };
    },
    load: async (bytes) => ({ query: await open(bytes.toString()) }),
  };
}

/** Titles, headings, descriptions, keywords and contents, as its `scanDocuments` sorts them. */
function entriesOf(documents: readonly SearchDocument[]): readonly (readonly Entry[])[] {
  const [titles, headings, descriptions, keywords, contents]: Entry[][] = [[], [], [], [], []];
  let last = 0;
  for (const { path: u, title, description, ids, sections } of documents) {
    const p = ++last;
    const page = { u, p, s: title };
    titles?.push({ i: p, t: title, u });
    if (description !== '') descriptions?.push({ ...page, i: p, t: description });
    if (ids.length > 0) keywords?.push({ ...page, i: p, t: ids.join(', ') });
    for (const { heading, text, code } of sections) {
      if (heading !== null && heading !== title) headings?.push({ i: ++last, t: heading, u, p });
      const t = `${text} ${code}`.replace(/\s+/g, ' ').trim();
      if (t !== '') contents?.push({ i: ++last, t, s: heading ?? title, u, p });
    }
  }
  return [titles, headings, descriptions, keywords, contents].map((entries) => entries ?? []);
}
