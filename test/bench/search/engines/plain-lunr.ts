import lunr from 'lunr';
import { pathsOf, whole, type Engine } from './engine.ts';

function ask(index: lunr.Index, paths: readonly string[]) {
  return (text: string) => {
    const words = lunr.tokenizer(text).map(String);
    const results = index.query((query) => {
      words.forEach((word, at) => {
        query.term(word, { boost: 10 });
        if (at === words.length - 1)
          query.term(word, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
      });
    });
    return pathsOf(results.map(({ ref }) => paths[Number(ref)] ?? ''));
  };
}

/** lunr as its guide shows it, over pages: title, heading and text, the last word open. */
export const plainLunr: Engine = {
  name: 'plain lunr',
  build: (documents) => {
    const pages = whole(documents);
    const paths = pages.map(({ path }) => path);
    const index = lunr((builder) => {
      builder.field('title', { boost: 5 });
      builder.field('heading', { boost: 2 });
      builder.field('text');
      for (const page of pages) builder.add(page);
    });
    return { query: ask(index, paths), save: () => Buffer.from(JSON.stringify({ index, paths })) };
  },
  load: (bytes) => {
    const { index, paths } = JSON.parse(bytes.toString()) as { index: object; paths: string[] };
    return { query: ask(lunr.Index.load(index), paths) };
  },
};
