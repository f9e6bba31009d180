import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Updater } from 'tuf-js';
import { reasonOf } from '../api/system-error.ts';
import { refusalOf } from '../api/refusal.ts';
import { diagnose } from './diagnose.ts';
import { readMetadata } from './metadata.ts';
import type { Source } from './source.ts';
import { createClient, type Client, type Seen } from './tuf.ts';

export interface Refresh {
  readonly source: Source;
  /** A copy of the trusted metadata; holds what was verified afterwards, whether the refresh succeeds or not. */
  readonly folder: string;
  readonly now: Date;
  /** An expiry is passed over. Never on the wire, where it is what stops a freeze attack. */
  readonly acceptExpired: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Hears every root of the chain that was verified, by file name (`3.root.json`). */
  readonly onRoot?: (name: string, bytes: Uint8Array) => void;
}

/** Before anything can have expired. */
const beforeAll = new Date(0);

/**
 * Brings the metadata in `folder` up to date (TUF client workflow, section 5): root chain, timestamp, snapshot, targets.
 *
 * @returns the client, for what it knows of targets
 * @throws a `Refusal` with the reason. What was verified until then stays in the folder, as the specification wants
 */
export async function refresh(options: Refresh): Promise<Updater> {
  const { source, folder, now, acceptExpired, signal, onRoot } = options;
  const at = acceptExpired && source.kind !== 'wire' ? beforeAll : now;
  const client = open(source, folder, at, signal);
  try {
    await client.updater.refresh();
  } catch (error) {
    throw diagnose(error, client.seen, folder, at, source);
  } finally {
    if (onRoot) tellRoots(client.seen, folder, onRoot);
  }
  return client.updater;
}

function open(source: Source, folder: string, at: Date, signal: AbortSignal | undefined): Client {
  try {
    return createClient(source, folder, at, signal);
  } catch (error) {
    throw refusalOf('root-unusable', { why: reasonOf(error) });
  }
}

/**
 * Every root of the chain is worth keeping: whoever gets an export of ours may know an older one only. Only roots up to the
 * one that is trusted now have been verified.
 */
function tellRoots(seen: Seen, folder: string, onRoot: NonNullable<Refresh['onRoot']>): void {
  const trusted = readMetadata(folder, 'root')?.signed.version;
  if (trusted === undefined) return;
  for (const [name, bytes] of seen.roots) if (parseInt(name) <= trusted) onRoot(name, bytes);
  onRoot(`${trusted}.root.json`, readFileSync(join(folder, 'root.json')));
}
