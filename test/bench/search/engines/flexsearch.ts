import { Document } from 'flexsearch';
import { limit, pathsOf, whole, type Engine } from './engine.ts';

type Row = { id: number; title: string; heading: string; text: string };

const create = () =>
  new Document<Row>({ document: { id: 'id', index: ['title', 'heading', 'text'] }, tokenize: 'forward' });

const ask = (index: Document<Row>, paths: readonly string[]) => (text: string) => {
  const fields = index.search(text, { limit: limit * 5, suggest: true });
  return pathsOf(fields.flatMap(({ result }) => result.map((id) => paths[Number(id)] ?? '')));
};

/** FlexSearch over pages, words by their beginnings, suggestions when a word is missing. */
export const flexsearch: Engine = {
  name: 'FlexSearch',
  build: (documents) => {
    const index = create();
    const pages = whole(documents);
    const paths = pages.map(({ path }) => path);
    for (const { id, title, heading, text } of pages) index.add({ id, title, heading, text });
    return {
      query: ask(index, paths),
      save: () => {
        const parts: Record<string, string> = {};
        void index.export((key: string, data: string) => {
          parts[key] = data;
        });
        return Buffer.from(JSON.stringify({ parts, paths }));
      },
    };
  },
  load: (bytes) => {
    const { parts, paths } = JSON.parse(bytes.toString()) as {
      parts: Record<string, string>;
      paths: string[];
    };
    const index = create();
    for (const [key, data] of Object.entries(parts)) void index.import(key, data);
    return { query: ask(index, paths) };
  },
};
