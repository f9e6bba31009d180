import type { SearchSource, SourceFile } from '../source.ts';
import { corpusOf, wholePart, type Corpus, type Part } from './corpus.ts';
import { tellKept } from './glance.ts';
import type { IndexStore, KeptSegment } from './index-store.ts';
import { mergeParts } from './merge.ts';
import { breatherOf, buildSegment, type Reading } from './build-segment.ts';

/** An edition's corpus, and how many files had to be read for it. */
export interface Opened {
  readonly corpus: Corpus;
  readonly read: number;
}

/** The segments in use, and how they follow the editions. */
export interface Shelf {
  /** Everything of an edition: kept segments for what is unchanged, a new one for the rest. `null` when outdated. */
  open(digest: string, source: SearchSource, reading: Reading): Promise<Opened | null>;
  /** Merges small segments where there are many, and keeps what is new. Answers with the corpus if it was merged. */
  keep(digest: string, outdated: () => boolean): Promise<Corpus | null>;
}

/** So many segments, or so large a share of pages that no longer count, are merged. */
const mostSegments = 6;
const mostDead = 0.3;
/** A shelf over a store. */
export function createShelf(store: IndexStore, clock: () => number): Shelf {
  let kept: readonly KeptSegment[] | null = null;
  let corpus = corpusOf([]);
  let places: SearchSource['files'] = [];

  return {
    open: async (digest, source, reading) => {
      kept ??= store.load(digest);
      const { parts, missing } = compare(kept, source.files);
      const used = kept.filter((_, index) => parts[index]?.alive.includes(1));
      const living = parts.filter(({ alive }) => alive.includes(1));
      if (missing.length === 0) [kept, corpus] = [used, corpusOf(living)];
      else {
        tellKept({ parts: living }, reading.onTitles);
        const segment = await buildSegment(missing, source, reading, clock);
        if (!segment) return null;
        kept = [...used, { segment, file: null }];
        corpus = corpusOf([...living, wholePart(segment)]);
      }
      places = source.files;
      return { corpus, read: missing.length };
    },
    keep: async (digest, outdated) => {
      const merging = needsMerging(corpus);
      if (merging) {
        const segment = await mergeParts(corpus.parts, breatherOf(clock));
        if (outdated()) return null;
        kept = [{ segment, file: null }];
        corpus = corpusOf([wholePart(segment)]);
      }
      kept = await store.save(digest, kept ?? [], places);
      return merging ? corpus : null;
    },
  };
}

function needsMerging({ parts, pages }: Corpus): boolean {
  const all = parts.reduce((sum, { segment }) => sum + segment.pages.length, 0);
  return parts.length > mostSegments || (parts.length > 1 && all - pages > all * mostDead);
}

/** Which pages of the kept segments still are what the edition has, and which files no segment knows. */
export function compare<File extends Pick<SourceFile, 'path' | 'hash'>>(
  kept: readonly KeptSegment[],
  files: readonly File[],
): { parts: readonly Part[]; missing: readonly File[] } {
  const wanted = new Map(files.map((file) => [file.path, file]));
  const parts = kept.map(({ segment }): Part => {
    const alive = Uint8Array.from(segment.pages, ({ path, hash }) => {
      const same = wanted.get(path)?.hash === hash;
      if (same) wanted.delete(path);
      return same ? 1 : 0;
    });
    return { segment, alive };
  });
  return { parts, missing: [...wanted.values()] };
}
