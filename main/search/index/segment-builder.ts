import { hash } from 'node:crypto';
import { eachChunk } from '../analysis/chunks.ts';
import { termsOfChunk } from '../analysis/terms.ts';
import type { SearchDocument, SearchSection } from '../search-document.ts';
import { NumberList } from './bytes.ts';
import { packPostings } from './pack-postings.ts';
import { fieldsPerUnit, segmentOf, type PageRecord, type Segment } from './segment.ts';
import { slicesOf } from './slices.ts';
import { TextBlocksWriter } from './text-blocks.ts';

/** Takes documents in, one after the other, and makes a segment of them. */
export interface SegmentBuilder {
  /** `fileHash` is the hash of the file that the document was read from. */
  add(document: SearchDocument, fileHash: string): void;
  finish(): Segment;
}

interface KnownChunk {
  readonly terms: Uint32Array;
  readonly offsets: readonly number[];
  readonly width: number;
}

const keptChunks = 200_000;

/** A builder of one segment. */
export function createSegmentBuilder(): SegmentBuilder {
  const pages: PageRecord[] = [];
  const passages = new Map<string, number>();
  const texts = new TextBlocksWriter();
  const writer = createUnitWriter();

  const passageOf = (section: SearchSection): number => {
    const { heading, text, code } = section;
    const key = hash('md5', `${heading ?? ''}\0${text}\0${code}`, 'base64');
    const known = passages.get(key);
    if (known !== undefined) return known;
    const unit = writer.unit([heading ?? '', text, code]);
    passages.set(key, unit);
    texts.add({ heading, text, code });
    return unit;
  };
  return {
    add: (document, fileHash) => {
      const { path, route, kind, title, breadcrumbs, description, ids, facets } = document;
      const filed = `${breadcrumbs.join(' ; ')} ; ${path.replace(/\.\w+$/, '')}`;
      const head = writer.unit([title, filed, description, ids.join(' ; ')]);
      texts.add({ heading: null, text: description, code: '' });
      const sections = document.sections
        .flatMap(slicesOf)
        .map((section): readonly [number, string | null] => [passageOf(section), section.anchor]);
      pages.push({ path, route, kind, title, breadcrumbs, ids, facets, hash: fileHash, head, sections });
    },
    finish: () => {
      const { names, ...numbers } = writer.finish();
      return segmentOf({
        ...packPostings(names, numbers),
        bounds: numbers.bounds,
        pages,
        texts: texts.finish(),
      });
    },
  };
}

/**
 * Writes units as rows of (term, position); terms are numbered as they come. One function of some length: its parts run for
 * every word of a library, and share what they count with.
 */
function createUnitWriter() {
  const numbers = new Map<string, number>();
  const chunks = new Map<string, KnownChunk>();
  const terms = new NumberList(1 << 16);
  const positions = new NumberList(1 << 16);
  const ends = new NumberList();
  const bounds = new NumberList();
  let position = 0;

  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(term, number);
    return number;
  };
  const chunkOf = (raw: string, ideographs: boolean): KnownChunk => {
    const known = chunks.get(raw);
    if (known) return known;
    const found = termsOfChunk(raw, ideographs);
    const chunk = {
      terms: Uint32Array.from(found.terms, numberOf),
      offsets: found.offsets,
      width: found.width,
    };
    if (chunks.size < keptChunks && raw.length < 200) chunks.set(raw, chunk);
    return chunk;
  };
  const write = (text: string) =>
    eachChunk(text, (start, end, ideographs) => {
      const chunk = chunkOf(text.slice(start, end), ideographs);
      for (let index = 0; index < chunk.terms.length; index++) {
        terms.push(chunk.terms[index] ?? 0);
        positions.push(position + (chunk.offsets[index] ?? 0));
      }
      position += chunk.width;
    });

  return {
    /** Adds a unit with these fields, and answers with its number. */
    unit: (fields: readonly string[]): number => {
      position = 0;
      for (let field = 0; field < fieldsPerUnit; field++) {
        const text = fields[field];
        if (text) write(text);
        bounds.push(text ? position++ : position);
      }
      ends.push(terms.length);
      return ends.length - 1;
    },
    finish: () => ({
      names: [...numbers.keys()],
      terms: terms.view(),
      positions: positions.view(),
      ends: ends.view(),
      bounds: bounds.finish(),
    }),
  };
}
