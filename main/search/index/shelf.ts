import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { documentReader } from '../documents/read-document.ts';
import type { SearchSource, SourceFile } from '../source.ts';
import { corpusOf, wholePart, type Corpus, type Part } from './corpus.ts';
import type { IndexStore, KeptSegment } from './index-store.ts';
import { mergeParts } from './merge.ts';
import { createSegmentBuilder } from './segment-builder.ts';

export interface Reading {
  /** Hears now and then how many files are searchable. */
  readonly onRead: (files: number) => void;
  /** True once nobody waits for this edition any more. */
  readonly outdated: () => boolean;
}

/** The segments in use, and how they follow the editions. */
export interface Shelf {
  /** Everything of an edition: kept segments for what is unchanged, a new one for the rest. `null` when outdated. */
  open(digest: string, source: SearchSource, reading: Reading): Promise<Corpus | null>;
  /** Merges small segments where there are many, and keeps what is new. Answers with the corpus if it was merged. */
  keep(digest: string, outdated: () => boolean): Promise<Corpus | null>;
}

/** So many segments, or so large a share of pages that no longer count, are merged. */
const mostSegments = 6;
const mostDead = 0.3;
/** Queries get a turn after so many milliseconds of work. */
const longestTurn = 12;

/** A shelf over a store. */
export function createShelf(store: IndexStore, clock: () => number): Shelf {
  let kept: readonly KeptSegment[] | null = null;
  let corpus = corpusOf([]);

  const breather = () => {
    let since = clock();
    return async () => {
      if (clock() - since < longestTurn) return;
      await setImmediate();
      since = clock();
    };
  };
  const build = async (files: readonly SourceFile[], source: SearchSource, { onRead, outdated }: Reading) => {
    const read = await documentReader(source);
    const builder = createSegmentBuilder();
    const breathe = breather();
    let told = clock();
    for (const [index, file] of files.entries()) {
      await breathe();
      if (outdated()) return null;
      const bytes = bytesOf(file);
      const document = bytes && read(file, bytes);
      builder.add(document ?? unreadable(file), file.hash);
      if (clock() - told < 100) continue;
      told = clock();
      onRead(source.files.length - files.length + index + 1);
    }
    return builder.finish();
  };

  return {
    open: async (digest, source, reading) => {
      kept ??= store.load(digest);
      const { parts, missing } = compare(kept, source);
      const used = kept.filter((_, index) => parts[index]?.alive.includes(1));
      const living = parts.filter(({ alive }) => alive.includes(1));
      if (missing.length === 0) [kept, corpus] = [used, corpusOf(living)];
      else {
        const segment = await build(missing, source, reading);
        if (!segment) return null;
        kept = [...used, { segment, file: null }];
        corpus = corpusOf([...living, wholePart(segment)]);
      }
      return corpus;
    },
    keep: async (digest, outdated) => {
      const merging = needsMerging(corpus);
      if (merging) {
        const segment = await mergeParts(corpus.parts, breather());
        if (outdated()) return null;
        kept = [{ segment, file: null }];
        corpus = corpusOf([wholePart(segment)]);
      }
      kept = await store.save(digest, kept ?? []);
      return merging ? corpus : null;
    },
  };
}

function needsMerging({ parts, pages }: Corpus): boolean {
  const all = parts.reduce((sum, { segment }) => sum + segment.pages.length, 0);
  return parts.length > mostSegments || (parts.length > 1 && all - pages > all * mostDead);
}

/** Which pages of the kept segments still are what the edition has, and which files no segment knows. */
function compare(
  kept: readonly KeptSegment[],
  source: SearchSource,
): { parts: readonly Part[]; missing: readonly SourceFile[] } {
  const wanted = new Map(source.files.map((file) => [file.path, file]));
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

function bytesOf(file: SourceFile): Uint8Array | null {
  try {
    return readFileSync(file.at);
  } catch {
    // The library names files that it can't read; search still finds them by their titles.
    return null;
  }
}

/** A file that couldn't be taken apart, found by what is known without opening it. */
const unreadable = ({ path, route, kind, title, breadcrumbs, ids }: SourceFile) => ({
  ...{ path, route, kind, breadcrumbs, ids },
  title: title ?? path,
  description: '',
  facets: { product: [], version: [] },
  sections: [],
});
