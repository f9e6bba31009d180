import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { outcomeOf, refusalOf } from '../api/refusal.ts';
import { asMissing } from '../api/system-error.ts';
import { openBlobStore, type BlobName, type BlobStore } from './blob-store.ts';
import { isTemporary, remove } from './disk.ts';
import { openEditionFiles, type EditionFiles, type Proof } from './edition-files.ts';
import type { EditionManifest } from './edition-manifest.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { takeLock, type Writer } from './lock.ts';
import { openMetadataStore, type MetadataStore } from './metadata-store.ts';

/** The installed editions, below `library/` in the data folder (design, section 4). Reading needs no lock. */
export interface EditionStore {
  readonly folder: string;
  readonly blobs: BlobStore;
  readonly editions: EditionFiles;
  readonly metadata: MetadataStore;
  readonly ledger: Ledger;
  /**
   * Runs `work` as the only writer, over all processes, after sweeping up what a killed one left. What it received is
   * safe when it ends, and settled in its place afterwards: until then the lock is kept, and the next caller here waits.
   */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Waits until everything received lies flushed in its place. */
  settled(): Promise<void>;
  /**
   * Makes an edition the current one: its blobs must all have been received. Until the last rename nothing has changed for a
   * reader; after it everything has.
   *
   * @param fresh blobs that were received for it now
   */
  install(
    edition: EditionManifest,
    bytes: Uint8Array,
    proof: Proof,
    fresh: readonly BlobName[],
  ): Promise<void>;
  /** Makes the previous edition the current one again. */
  rollBack(): Promise<{ readonly from: number; readonly to: number }>;
  /** Removes editions that are neither current nor previous, and blobs that no kept edition names. */
  collectGarbage(): Promise<void>;
}

/** Opens the store; nothing is created before something is written. */
export function openEditionStore(dataDir: string, writer: Writer): EditionStore {
  const folder = join(dataDir, 'library');
  const blobs = openBlobStore(join(folder, 'blobs'));
  const editions = openEditionFiles(folder);
  let settling: Promise<void> = Promise.resolve();

  /** On a full disk the log stays where it is and gives back what is missing; the next writer tries again. */
  const settleWhatCan = async (): Promise<void> => {
    await outcomeOf(() => blobs.settle());
  };

  /** A lock that cannot be removed names a process that is about to be gone, and is taken over then. */
  const settleThen = async (release: () => Promise<void>): Promise<void> => {
    await settleWhatCan();
    await release().catch(asMissing);
  };

  return {
    folder,
    blobs,
    editions,
    metadata: openMetadataStore(join(folder, 'metadata')),
    ledger: openLedger(join(folder, 'ledger.jsonl')),
    exclusively: async (work) => {
      await settling;
      const release = await takeLock(join(folder, 'lock'), writer);
      try {
        await sweep(folder);
        await settleWhatCan();
        return await work();
      } finally {
        if (blobs.isUnsettled()) settling = settleThen(release);
        else await release();
      }
    },
    settled: () => settling,
    install: async (edition, bytes, proof, fresh) => {
      const before = await editions.current();
      await editions.put(edition.serial, bytes, proof);
      // What the edition before names was flushed when that one was installed.
      const flushed = before && (await editions.manifest(before.current));
      const safe = new Set(flushed ? blobsOf(flushed).map(({ sha256 }) => sha256) : []);
      for (const { sha256 } of fresh) safe.delete(sha256);
      await blobs.flush(blobsOf(edition).filter(({ sha256 }) => !safe.has(sha256)));
      const previous = before?.current === edition.serial ? before.previous : (before?.current ?? null);
      await editions.switchTo({ schema: 1, current: edition.serial, previous });
    },
    rollBack: async () => {
      const now = await editions.current();
      const to = now?.previous ?? null;
      if (!now || to === null || !(await editions.manifest(to))) {
        throw refusalOf('no-way-back', {});
      }
      await editions.switchTo({ schema: 1, current: to, previous: null });
      return { from: now.current, to };
    },
    collectGarbage: () => collectGarbage(blobs, editions),
  };
}

/** The files of an edition by content, each once, in the order of their hashes. */
export function blobsOf(edition: EditionManifest): { sha256: string; length: number }[] {
  const byHash = new Map(Object.values(edition.files).map((file) => [file.sha256, file.length]));
  return [...byHash]
    .map(([sha256, length]) => ({ sha256, length }))
    .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}

/** Where a repository keeps a blob. */
export const blobPath = ({ sha256 }: BlobName): string => `blobs/${sha256.slice(0, 2)}/${sha256}`;

async function collectGarbage(blobs: BlobStore, editions: EditionFiles): Promise<void> {
  const now = await editions.current();
  if (!now) return;
  const kept = [now.current, ...(now.previous === null ? [] : [now.previous])];
  const keep = new Set<string>();
  for (const serial of kept) {
    const manifest = await editions.manifest(serial);
    if (!manifest) return; // Which blobs a damaged manifest names is not known: none are thrown away.
    for (const { sha256 } of Object.values(manifest.files)) keep.add(sha256);
  }
  for (const serial of await editions.serials()) {
    if (!kept.includes(serial)) await editions.removeEdition(serial);
  }
  await blobs.collect(keep);
}

/**
 * Temporary files and copies that only a killed process leaves: whoever holds the lock knows that nobody needs them. Read in
 * one go: hundreds of folders would each be handed to another thread.
 */
async function sweep(folder: string): Promise<void> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const leftover = isTemporary(entry.name) || (entry.isDirectory() && entry.name.startsWith('.copy-'));
    if (leftover) await remove(join(entry.parentPath, entry.name));
  }
}
