import { idKey, shapeOf } from '../planning/ids.ts';
import { recordOf, type Corpus, type PageRef } from './corpus.ts';

/** The ids that the library's documents are about. */
export interface IdBook {
  /** As the publisher writes it, or `null`. */
  canonical(key: string): string | null;
  /** Documents about an id, those whose own number it is first. */
  documents(key: string): readonly PageRef[];
  /** Some document's own number has this shape. */
  hasShape(shape: string): boolean;
  /** Every key, for look-alikes. */
  keys(): Iterable<string>;
}

interface Entry {
  readonly canonical: string;
  readonly refs: { readonly ref: PageRef; readonly own: boolean; readonly ids: number }[];
}

/** Collects the ids of all living documents. */
export function idBookOf(corpus: Corpus): IdBook {
  const entries = new Map<string, Entry>();
  const shapes = new Set<string>();
  /** Flaws stand in many documents: each spelling is read once. */
  const keys = new Map<string, string>();
  const keyOf = (id: string): string => {
    const known = keys.get(id);
    if (known !== undefined) return known;
    const key = idKey(id);
    keys.set(id, key);
    return key;
  };
  for (const part of corpus.parts) {
    part.segment.pages.forEach(({ ids }, page) => {
      if (part.alive[page] === 0) return;
      ids.forEach((id, index) => {
        const key = keyOf(id);
        if (key === '') return;
        const known = entries.get(key);
        const entry = known ?? { canonical: id, refs: [] };
        if (!known) entries.set(key, entry);
        entry.refs.push({ ref: { part, page }, own: index === 0, ids: ids.length });
        if (index === 0 && /\d/.test(key)) shapes.add(shapeOf(key));
      });
    });
  }
  return {
    canonical: (key) => entries.get(key)?.canonical ?? null,
    documents: (key) => {
      const refs = [...(entries.get(key)?.refs ?? [])];
      refs.sort((a, b) => Number(b.own) - Number(a.own) || a.ids - b.ids || newestFirst(a.ref, b.ref));
      return refs.map(({ ref }) => ref);
    },
    hasShape: (shape) => shapes.has(shape),
    keys: () => entries.keys(),
  };
}

const newestFirst = (a: PageRef, b: PageRef) => {
  const [one, two] = [recordOf(a).facets.year ?? '', recordOf(b).facets.year ?? ''];
  return one < two ? 1 : one > two ? -1 : 0;
};
