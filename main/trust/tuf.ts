import { BaseFetcher, Updater } from 'tuf-js';
// Not exported by the package's index, and the only way to end the walk along the roots (client workflow, 5.3.3).
// The package is pinned; test/attack has a test for each use.
import tufErrors from 'tuf-js/dist/error.js';
import { Refusal } from '../api/refusal.ts';
import { readWhole, type Source } from './source.ts';

/** What the fetcher last saw: enough to say afterwards why tuf-js refused. */
export interface Seen {
  /** `timestamp.json`, `3.root.json` …: the last file asked for. */
  name: string | null;
  /** Its bytes; `null` when the source has no such file. */
  bytes: Buffer | null;
  /** Why the source could not be read. */
  refusal: Refusal | null;
  /** Every root that was answered, by file name. */
  readonly roots: Map<string, Buffer>;
}

const base = 'fieldbook://repository/metadata/';

/** Asks our sources for what tuf-js wants to read. Metadata only: files of an edition never come this way. */
class MetadataFetcher extends BaseFetcher {
  readonly seen: Seen = { name: null, bytes: null, refusal: null, roots: new Map() };
  readonly #source: Source;
  readonly #signal: AbortSignal | undefined;

  constructor(source: Source, signal: AbortSignal | undefined) {
    super();
    this.#source = source;
    this.#signal = signal;
  }

  override async downloadBytes(url: string, maxLength: number): Promise<Buffer> {
    const name = url.slice(base.length);
    Object.assign(this.seen, { name, bytes: null });
    try {
      this.seen.bytes = await readWhole(this.#source, `metadata/${name}`, maxLength, this.#signal);
    } catch (error) {
      if (error instanceof Refusal) this.seen.refusal = error;
      throw error;
    }
    if (!this.seen.bytes) throw new tufErrors.DownloadHTTPError(`${name} is not there`, 404);
    if (name.endsWith('.root.json')) this.seen.roots.set(name, this.seen.bytes);
    return this.seen.bytes;
  }

  override fetch(): Promise<never> {
    return Promise.reject(new Error('tuf-js fetches metadata only, and whole'));
  }
}

/** tuf-js on a folder of ours, reading from a source of ours, at a time of ours. */
export interface Client {
  readonly updater: Updater;
  readonly seen: Seen;
}

/**
 * @param folder holds `root.json`, and whatever else was verified before; tuf-js writes there, plainly, so it must be a copy
 * @param at the time that expiries are measured by. tuf-js has no option for it, and takes it when it is made
 * @throws what tuf-js throws for a `root.json` that is damaged
 */
export function createClient(source: Source, folder: string, at: Date, signal?: AbortSignal): Client {
  const fetcher = new MetadataFetcher(source, signal);
  const updater = new Updater({ metadataDir: folder, metadataBaseUrl: base, fetcher });
  const { trustedSet } = updater as unknown as { trustedSet: { referenceTime: Date } };
  trustedSet.referenceTime = at;
  return { updater, seen: fetcher.seen };
}

/** Whether tuf-js could not write what it had verified. */
export const isPersistError = (error: unknown): boolean =>
  error instanceof tufErrors.PersistError ||
  (error instanceof tufErrors.RuntimeError && error.message.includes('Failed to persist'));
