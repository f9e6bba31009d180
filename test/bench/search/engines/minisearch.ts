import MiniSearch, { type Options } from 'minisearch';
import { flatten, pathsOf, type Engine, type FlatSection } from './engine.ts';

const options: Options<FlatSection> = {
  fields: ['title', 'heading', 'text'],
  storeFields: ['path'],
  searchOptions: { boost: { title: 5, heading: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
};

const ask = (index: MiniSearch<FlatSection>) => (text: string) => {
  const strict = index.search(text);
  const results = strict.length > 0 ? strict : index.search(text, { combineWith: 'OR' });
  return pathsOf(results.map((result) => String(result['path'])));
};

/** MiniSearch over sections: all words with beginnings and slips, any word when that finds nothing. */
export const minisearch: Engine = {
  name: 'MiniSearch, sections',
  build: (documents) => {
    const index = new MiniSearch(options);
    index.addAll(flatten(documents));
    return { query: ask(index), save: () => Buffer.from(JSON.stringify(index)) };
  },
  load: (bytes) => ({ query: ask(MiniSearch.loadJSON(bytes.toString(), options)) }),
};
