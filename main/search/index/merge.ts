import type { SearchDocument } from '../search-document.ts';
import type { Part } from './corpus.ts';
import type { PageRecord, Segment } from './segment.ts';
import { createSegmentBuilder } from './segment-builder.ts';
import { readTexts, type UnitText } from './text-blocks.ts';

/** Gives others a turn now and then; resolves when it is ours again. */
export type Breather = () => Promise<void>;

/** Parts in one segment, without the pages that no longer count. Files aren't read again: segments hold their texts. */
export async function mergeParts(parts: readonly Part[], breathe: Breather): Promise<Segment> {
  const builder = createSegmentBuilder();
  for (const { segment, alive } of parts) {
    const texts = readTexts(segment.texts);
    for (const [page, record] of segment.pages.entries()) {
      if (alive[page] === 1) builder.add(documentOf(record, texts), record.hash);
      await breathe();
    }
  }
  return builder.finish();
}

function documentOf(record: PageRecord, texts: (unit: number) => UnitText): SearchDocument {
  const { path, route, kind, title, breadcrumbs, ids, facets, head, sections } = record;
  return {
    ...{ path, route, kind, title, breadcrumbs, ids, facets },
    description: texts(head).text,
    sections: sections.map(([unit, anchor]) => ({ anchor, headings: [], level: 0, ...texts(unit) })),
  };
}
