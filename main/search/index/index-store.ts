import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Segment } from './segment.ts';
import { analysisVersion, segmentBytes, segmentFrom } from './segment-file.ts';

/** Which segments make an edition searchable. */
interface Manifest {
  readonly analysis: number;
  readonly digest: string;
  readonly segments: readonly string[];
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
  /** Writes what isn't written yet, and lets go of editions that nobody asked for lately. */
  save(digest: string, segments: readonly KeptSegment[]): Promise<readonly KeptSegment[]>;
}

const keptEditions = 3;
const suffix = `.v${analysisVersion}.json`;

/** The store in a folder; `null` keeps nothing. */
export function createIndexStore(folder: string | null): IndexStore {
  if (folder === null) return { load: () => [], save: (_, segments) => Promise.resolve(segments) };
  const nameOf = (digest: string) => `${digest.replace(/[^\w-]/g, '').slice(0, 32) || 'edition'}${suffix}`;
  let turn = 0;
  let saved = '';
  const stateOf = (digest: string, files: readonly (string | null)[]) =>
    `${nameOf(digest)} ${files.join(' ')}`;

  const readManifest = (name: string): readonly KeptSegment[] => {
    const { segments } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Manifest;
    return segments.flatMap((file) => {
      const segment = segmentFrom(readFileSync(join(folder, file)));
      return segment ? [{ segment, file }] : [];
    });
  };
  const write = async (name: string, bytes: Uint8Array | string) => {
    const temporary = join(folder, `.${name}.${process.pid}-${++turn}.tmp`);
    const file = await open(temporary, 'w', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, join(folder, name));
  };
  return {
    load: (digest) => {
      for (const name of [nameOf(digest), ...newestFirst(folder)]) {
        const segments = quietly(() => readManifest(name), []);
        if (segments.length === 0) continue;
        if (name === nameOf(digest))
          saved = stateOf(
            digest,
            segments.map(({ file }) => file),
          );
        return segments;
      }
      return [];
    },
    save: async (digest, segments) => {
      if (
        saved ===
        stateOf(
          digest,
          segments.map(({ file }) => file),
        )
      )
        return segments;
      try {
        await mkdir(folder, { recursive: true });
        const kept = await Promise.all(
          segments.map(async ({ segment, file }): Promise<KeptSegment> => {
            if (file !== null) return { segment, file };
            const name = `${nameOf(digest).slice(0, 16)}-${process.pid}-${++turn}.segment`;
            await write(name, segmentBytes(segment));
            return { segment, file: name };
          }),
        );
        const files = kept.flatMap(({ file }) => (file === null ? [] : [file]));
        await write(nameOf(digest), JSON.stringify({ analysis: analysisVersion, digest, segments: files }));
        saved = stateOf(digest, files);
        sweep(folder);
        return kept;
      } catch {
        // A full or read-only disk costs the next start some seconds, and nothing else.
        return segments;
      }
    },
  };
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
      const { segments } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Manifest;
      for (const segment of segments) needed.add(segment);
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
