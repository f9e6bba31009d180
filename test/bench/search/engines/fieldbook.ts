import { answerQuery, searchableOf } from '../../../../main/search/answer.ts';
import { corpusOf, wholePart } from '../../../../main/search/index/corpus.ts';
import type { Segment } from '../../../../main/search/index/segment.ts';
import { createSegmentBuilder } from '../../../../main/search/index/segment-builder.ts';
import { segmentBytes, segmentFrom } from '../../../../main/search/index/segment-file.ts';
import { limit, type Engine } from './engine.ts';

const nowhere = { files: [], products: [], languages: [] };

function ask(segment: Segment) {
  const searchable = searchableOf(corpusOf([wholePart(segment)]), 'bench', nowhere);
  return (text: string) => answerQuery(searchable, { text, limit }).hits.map(({ path }) => path);
}

export const fieldbook: Engine = {
  name: 'Fieldbook',
  build: (documents) => {
    const builder = createSegmentBuilder();
    for (const document of documents) builder.add(document, '');
    const segment = builder.finish();
    return { query: ask(segment), save: () => segmentBytes(segment) };
  },
  load: (bytes) => {
    const segment = segmentFrom(bytes);
    if (!segment) throw new Error('the kept index was refused');
    return { query: ask(segment) };
  },
};
