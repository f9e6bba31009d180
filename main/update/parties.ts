import { readFile } from 'node:fs/promises';
import { asMissing } from '../api/system-error.ts';
import type { EditionManifest } from '../library/edition-manifest.ts';
import { openEditionStore, type EditionStore } from '../library/edition-store.ts';
import type { Library } from '../library/library.ts';
import type { Writer } from '../library/lock.ts';
import type { Source } from '../trust/source.ts';
import type { Fetch } from '../trust/wire-source.ts';

/** What an update works with; handed in by the host. */
export interface Parties {
  readonly store: EditionStore;
  /** Opens what a person named; the host's own fetch is inside. */
  readonly openSource: (from: string) => Promise<Source>;
  /** The root that came with the app; `null` where none did. */
  readonly appRoot: Uint8Array | null;
  /** The bundled library: what it holds need not be fetched. */
  readonly bundled: Library | null;
  readonly now: () => Date;
}

/** What a host hands in. */
export interface Surroundings {
  readonly dataDir: string;
  /** The root that came with the app, where there is such a file. */
  readonly rootFile: string;
  readonly writer: Writer;
  readonly fetch: Fetch;
  readonly bundled: Library | null;
  readonly now: () => Date;
}

/** The root that came with the app; `null` where none did. */
export const appRootIn = (rootFile: string): Promise<Uint8Array | null> =>
  readFile(rootFile).catch(asMissing);

/** Opens the data folder's store and puts together what updates work with. */
export const gatherParties = async (given: Surroundings): Promise<Parties> => ({
  store: openEditionStore(given.dataDir, given.writer),
  // Loaded when it is needed: archives and their formats are a good part of the program, and no part of a start.
  openSource: async (from) => (await import('../trust/open-source.ts')).openSource(from, given.fetch),
  appRoot: await appRootIn(given.rootFile),
  bundled: given.bundled,
  now: given.now,
});

/** What a person asks for. */
export interface UpdateRequest {
  /** An https address, a folder or a `.fieldbook` file. */
  readonly from: string;
  /** The same repository somewhere else, asked where the first cannot be reached. */
  readonly mirror?: string | undefined;
  /** The person saw the dates and said yes. Counts for folders and files only. */
  readonly acceptExpired?: boolean | undefined;
  /** The first root, where the data folder has none. */
  readonly trust?: Uint8Array | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The installed edition; `null` before the first update. */
export async function installedEdition(store: EditionStore): Promise<EditionManifest | null> {
  const now = await store.editions.current();
  return now && store.editions.manifest(now.current);
}
