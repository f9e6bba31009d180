import { setImmediate } from 'node:timers/promises';
import { documentReader } from '../documents/read-document.ts';
import type { PartialBytes } from '../../render/source/wanted.ts';
import type { SearchDocument } from '../search-document.ts';
import type { SearchSource, SourceFile } from '../source.ts';
import { bytesOf } from './bytes-of-file.ts';
import { tellTitles, type TitleListener } from './glance.ts';
import type { Breather } from './merge.ts';
import type { Segment } from './segment.ts';
import { createSegmentBuilder } from './segment-builder.ts';

export interface Reading {
  /** Hears now and then how many files are searchable. */
  readonly onRead: (files: number) => void;
  /** Hears titles and numbers of bulletins before they are searchable. */
  readonly onTitles: TitleListener;
  /** True once nobody waits for this edition any more. */
  readonly outdated: () => boolean;
}

/** Queries get a turn after so many milliseconds of work; progress is told so often. */
const longestTurn = 12;
const toldEvery = 100;

/** Lets others have their turn whenever enough time has passed. */
export function breatherOf(clock: () => number): Breather {
  let since = clock();
  return async () => {
    if (clock() - since < longestTurn) return;
    await setImmediate();
    since = clock();
  };
}

/** Reads some files of an edition and makes a segment of them; `null` when the edition is outdated meanwhile. */
export async function buildSegment(
  files: readonly SourceFile[],
  source: SearchSource,
  { onRead, onTitles, outdated }: Reading,
  clock: () => number,
): Promise<Segment | null> {
  const breathe = breatherOf(clock);
  await tellTitles(files, onTitles, breathe, outdated);
  const read = await documentReader(source);
  const builder = createSegmentBuilder();
  const before = source.files.length - files.length;
  let told = clock();
  for (const [index, file] of files.entries()) {
    await breathe();
    if (outdated()) return null;
    const bytes = bytesOf(file);
    builder.add((bytes && read(file, bytes, partialsOf(file))) ?? unreadable(file), file.hash);
    if (clock() - told < toldEvery) continue;
    told = clock();
    onRead(before + index + 1);
  }
  return builder.finish();
}

const partialsOf = ({ partials = [] }: SourceFile): readonly PartialBytes[] =>
  partials.flatMap((one) => {
    const bytes = bytesOf(one);
    return bytes ? [{ ...one, bytes }] : [];
  });

/** A file that couldn't be taken apart, found by what is known without opening it. */
const unreadable = ({ path, route, kind, title, breadcrumbs, ids }: SourceFile): SearchDocument => ({
  ...{ path, route, kind, breadcrumbs, ids },
  title: title ?? path,
  description: '',
  facets: { product: [], version: [] },
  sections: [],
});
