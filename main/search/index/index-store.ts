import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from '../source.ts';
import type { Segment } from './segment.ts';
import { analysisVersion, segmentBytes, segmentFrom } from './segment-file.ts';

/** A file of an edition as its answers need it: which one it is, and where it stands. */
export type KeptPlace = Pick<SourceFile, 'path' | 'hash' | 'route' | 'breadcrumbs'>;

/** Which segments make an edition searchable, and all its files. */
interface Manifest {
  readonly analysis: number;
  readonly digest: string;
  readonly segments: readonly string[];
  readonly places: readonly KeptPlace[];
}

/** A segment and the file that it is kept in; `null` until it is written. */
export interface KeptSegment {
  readonly segment: Segment;
  readonly file: string | null;
}

/** Indexes on disk, by edition. Every method survives a folder that can't be read or written: an index can be rebuilt. */
export interface IndexStore {
  /** The segments kept for this edition, or else those of the edition kept last: most files will be the same. */
  load(digest: string): readonly KeptSegment[];
  /** What is kept for this edition and no other; `null` where that is not all there. */
  loadEdition(digest: string): KeptEdition | null;
  /** Writes what isn't written yet, and lets go of editions that nobody asked for lately. */
  save(
    digest: string,
    segments: readonly KeptSegment[],
    places: readonly KeptPlace[],
  ): Promise<readonly KeptSegment[]>;
}

/** An edition as it was searchable last: whoever has it needs no other file. */
export interface KeptEdition {
  readonly segments: readonly KeptSegment[];
  readonly places: readonly KeptPlace[];
}

const keptEditions = 3;
const suffix = `.v${analysisVersion}.json`;
const manifestName = (digest: string) =>
  `${digest.replace(/[^\w-]/g, '').slice(0, 32) || 'edition'}${suffix}`;

/** The store in a folder; `null` keeps nothing. */
export function createIndexStore(folder: string | null): IndexStore {
  if (folder === null)
    return {
      load: () => [],
      loadEdition: () => null,
      save: (_, segments) => Promise.resolve(segments),
    };
  /** What the folder is known to hold already. */
  let saved = '';
  const stateOf = (digest: string, segments: readonly KeptSegment[]) =>
    [manifestName(digest), ...segments.map(({ file }) => file)].join(' ');
  return {
    load: (digest) => {
      for (const name of [manifestName(digest), ...newestFirst(folder)]) {
        const segments = quietly(() => readSegments(folder, readManifest(folder, name)), []);
        if (segments.length === 0) continue;
        if (name === manifestName(digest)) saved = stateOf(digest, segments);
        return segments;
      }
      return [];
    },
    loadEdition: (digest) =>
      quietly(() => {
        const manifest = readManifest(folder, manifestName(digest));
        const segments = readSegments(folder, manifest);
        const whole = manifest.digest === digest && segments.length === manifest.segments.length;
        return whole ? { segments, places: manifest.places } : null;
      }, null),
    save: async (digest, segments, places) => {
      if (saved === stateOf(digest, segments)) return segments;
      try {
        const kept = await writeSegments(folder, digest, segments, places);
        saved = stateOf(digest, kept);
        sweep(folder);
        return kept;
      } catch {
        // A full or read-only disk costs the next start some seconds, and nothing else.
        return segments;
      }
    },
  };
}

const readManifest = (folder: string, name: string): Manifest =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Manifest;

function readSegments(folder: string, { segments }: Manifest): readonly KeptSegment[] {
  return segments.flatMap((file) => {
    const segment = segmentFrom(readFileSync(join(folder, file)));
    return segment ? [{ segment, file }] : [];
  });
}

/** The manifest comes last: it names nothing that isn't there whole. */
async function writeSegments(
  folder: string,
  digest: string,
  segments: readonly KeptSegment[],
  places: readonly KeptPlace[],
): Promise<readonly KeptSegment[]> {
  await mkdir(folder, { recursive: true });
  const kept: KeptSegment[] = [];
  for (const { segment, file } of segments) {
    const name = file ?? `${manifestName(digest).slice(0, 16)}-${process.pid}-${++turn}.segment`;
    if (file === null) await write(folder, name, segmentBytes(segment));
    kept.push({ segment, file: name });
  }
  const manifest: Manifest = {
    analysis: analysisVersion,
    digest,
    segments: kept.flatMap(({ file }) => (file === null ? [] : [file])),
    places: places.map(({ path, hash, route, breadcrumbs }) => ({ path, hash, route, breadcrumbs })),
  };
  await write(folder, manifestName(digest), JSON.stringify(manifest));
  return kept;
}

/** Makes names of this process different from each other. */
let turn = 0;

/** A file appears whole or not at all. */
async function write(folder: string, name: string, bytes: Uint8Array | string): Promise<void> {
  const temporary = join(folder, `.${name}.${process.pid}-${++turn}.tmp`);
  const file = await open(temporary, 'w', 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, join(folder, name));
}

const newestFirst = (folder: string): readonly string[] =>
  quietly(
    () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(suffix))
        .map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }))
        .sort((a, b) => b.time - a.time)
        .map(({ name }) => name),
    [],
  );

/** Removes editions past the newest few, segments that no kept edition needs, and what a killed process left. */
function sweep(folder: string): void {
  quietly(() => {
    const kept = newestFirst(folder).slice(0, keptEditions);
    const needed = new Set(kept);
    for (const name of kept) {
      for (const segment of readManifest(folder, name).segments) needed.add(segment);
    }
    for (const name of readdirSync(folder)) {
      const ours = name.endsWith('.segment') || /\.v\d+\.json$/.test(name) || /^\..+\.tmp$/.test(name);
      if (ours && !needed.has(name)) rmSync(join(folder, name), { force: true });
    }
  }, undefined);
}

function quietly<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    // Not there, not readable or not ours: as good as no index.
    return otherwise;
  }
}
