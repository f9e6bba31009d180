import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { outcomeOf, Refusal, refusalOf } from '../api/refusal.ts';
import { innerReason, noteOf, type Note } from '../api/sayings/sayings.ts';
import { asMissing } from '../api/system-error.ts';
import type { Proof } from '../library/edition-files.ts';
import type { EditionManifest } from '../library/edition-manifest.ts';
import { blobPath, blobsOf } from '../library/edition-store.ts';
import { parseMetadata } from '../trust/metadata.ts';
import { editionTarget } from '../trust/edition-target.ts';
import { targetPlace } from '../trust/offer.ts';
import { writeFieldbookFile } from '../library/fieldbook-file.ts';
import { writeRepositoryFolder } from '../library/repository-folder.ts';
import { mostLogged, type BlobName } from '../library/blob-store.ts';
import { fewestPacked, packPath } from './pack.ts';
import type { Parties } from './parties.ts';
import { refuseUnvouched } from './vouch.ts';
import { outcomeFor, reasonIn, reconcile, recordEnd } from './record.ts';

export interface ExportRequest {
  /** A folder, or a file when it ends in `.fieldbook`. */
  readonly to: string;
  /** Leaves out files that this edition had: the other side has them. `null` writes everything. */
  readonly since: number | null;
  /** Cuts the file into parts of so many bytes at most; `null` leaves it whole. Files only. */
  readonly partSize: number | null;
}

export interface Exported {
  readonly serial: number;
  readonly files: number;
  readonly bytes: number;
  /** What was written, absolute paths: the folder, the file, or the parts. */
  readonly written: readonly string[];
  /** What a person should know beside it. */
  readonly notes: readonly Note[];
}

/** One file of the repository that is written: its name there, and its content or the blob that it is. */
interface ExportItem {
  readonly name: string;
  readonly length: number;
  readonly content: Buffer | BlobName;
}

/**
 * Writes the installed edition as a signed repository that another Fieldbook takes: the publisher's own signatures, word
 * for word, so nothing has to be trusted on the way. Every file is verified before it is written.
 *
 * @throws a `Refusal` when nothing is installed, a file is damaged, or the space is not there
 */
export async function exportEdition(parties: Parties, request: ExportRequest): Promise<Exported> {
  try {
    const exported = await writeExport(parties, request);
    const { serial, files, bytes } = exported;
    const counts = { files, bytes };
    const facts = { source: request.to, from: request.since, to: serial, counts };
    return { ...exported, notes: await recordAlone(parties, 'done', facts) };
  } catch (error) {
    if (error instanceof Refusal && error.failure.code !== 'nothing-to-export') {
      const facts = { source: request.to, ...reasonIn(error.failure) };
      await recordAlone(parties, outcomeFor(error.failure), facts);
    }
    throw error;
  }
}

/** An export changes nothing here but the ledger; where another Fieldbook holds that, it is a note and no failure. */
async function recordAlone(
  parties: Parties,
  outcome: 'done' | 'failed' | 'refused' | 'cancelled',
  facts: Parameters<typeof recordEnd>[3],
): Promise<Note[]> {
  const written = await outcomeOf(() =>
    parties.store.exclusively(async () => {
      await reconcile(parties);
      return recordEnd(parties, 'export', outcome, facts);
    }),
  );
  return written.ok ? written.value : [noteOf('not-in-ledger', innerReason(written.failure))];
}

async function writeExport(parties: Parties, request: ExportRequest): Promise<Omit<Exported, 'notes'>> {
  const { store } = parties;
  const now = await store.editions.current();
  const manifest = now && (await store.editions.manifest(now.current));
  const proof = now && (await store.editions.proof(now.current));
  const bytes = now && (await store.editions.manifestBytes(now.current));
  if (!manifest || !proof || !bytes) {
    throw refusalOf('nothing-installed', {});
  }
  await refuseUnvouched(parties, manifest.serial);
  const items = [
    ...metadataItems(proof, bytes, await store.metadata.rootChain()),
    ...blobItems(manifest, await knownSince(parties, request.since)),
  ];
  const total = items.reduce((sum, item) => sum + item.length, 0);
  const free = await freeAt(request.to);
  if (free < total) throw diskFull(request.to, total, free);
  const pack = request.since === null ? packFor(bytes, items, total, free) : null;
  const written = await (
    isFileName(request.to)
      ? writeFile(parties, request, items)
      : writeFolder(parties, request.to, items, pack)
  ).catch((error: unknown) => {
    throw ofTarget(error, request.to);
  });
  return { serial: manifest.serial, files: items.length, bytes: total, written };
}

const item = (name: string, content: Buffer): ExportItem => ({ name, length: content.length, content });

/** The metadata as it was signed. */
function metadataItems(proof: Proof, edition: Buffer, roots: ReadonlyMap<string, Buffer>): ExportItem[] {
  const snapshot = parseMetadata('snapshot', proof.snapshot).signed.version;
  const { version: targets, targets: offered } = parseMetadata('targets', proof.targets).signed;
  const target = offered[editionTarget];
  if (!target) throw new Error('what is installed was offered');
  // Ours always have consistent snapshots; another publisher's root may say otherwise (TUF 6.2).
  const consistent = parseMetadata('root', proof.root).signed.consistentSnapshot;
  const before = (what: number | string) => (consistent ? `${what}.` : '');
  return [
    ...[...roots].map(([name, bytes]) => item(`metadata/${name}`, bytes)),
    item(`metadata/${before(targets)}targets.json`, Buffer.from(proof.targets)),
    item(`metadata/${before(snapshot)}snapshot.json`, Buffer.from(proof.snapshot)),
    item('metadata/timestamp.json', Buffer.from(proof.timestamp)),
    item(targetPlace(target, consistent), edition),
  ];
}

const blobItems = (manifest: EditionManifest, known: ReadonlySet<string>): ExportItem[] =>
  blobsOf(manifest)
    .filter(({ sha256 }) => !known.has(sha256))
    .map((blob) => ({ name: blobPath(blob), length: blob.length, content: blob }));

async function knownSince({ store }: Parties, since: number | null): Promise<ReadonlySet<string>> {
  if (since === null) return new Set();
  const old = await store.editions.manifest(since);
  if (!old) {
    throw refusalOf('since-unknown', { since, known: (await store.editions.serials()).join(', ') });
  }
  return new Set(blobsOf(old).map((blob) => blob.sha256));
}

/** Bytes that are free where an export goes; infinite where the system does not tell. */
async function freeAt(to: string): Promise<number> {
  let folder = to;
  while (!(await stat(folder).catch(asMissing))?.isDirectory() && folder !== join(folder, '..'))
    folder = join(folder, '..');
  const disk = await statfs(folder).catch(asMissing);
  return disk ? disk.bavail * disk.bsize : Infinity;
}

const diskFull = (to: string, bytes: number, free: number): Refusal =>
  refusalOf('no-room-there', { bytes, to, free });

/** Whether an export goes into one file, letter case aside. */
export const isFileName = (to: string): boolean => /\.fieldbook$/i.test(to);

/** The advice of the data folder does not fit a stick. */
function ofTarget(error: unknown, to: string): unknown {
  if (!(error instanceof Refusal)) return error;
  const { kind, values } = error.failure.said ?? {};
  const { path = to, code = '', why = error.message } = values ?? {};
  if (kind === 'disk-full') return refusalOf('target-full', { path: String(path), to });
  if (error.failure.code !== 'store-unwritable') return error;
  return refusalOf('target-unwritable', { path: String(path), to, code: String(code), why: String(why) });
}

const isLast = ({ name }: ExportItem): boolean => name === 'metadata/timestamp.json';

/** The timestamp comes last: a folder that was copied in part only is no repository yet. */
async function writeFolder(
  parties: Parties,
  to: string,
  items: readonly ExportItem[],
  pack: string | null,
): Promise<string[]> {
  const files = items.map((one) => ({ ...one, bytes: () => contentOf(parties, one) }));
  const last = files.find(isLast);
  if (!last) throw new Error('an export holds a timestamp');
  await writeRepositoryFolder(to, {
    blobs: files.filter(isBlob),
    pack,
    signed: files.filter((one) => !isBlob(one) && one !== last),
    last,
  });
  return [to];
}

const isBlob = ({ content }: ExportItem): boolean => !Buffer.isBuffer(content);

/**
 * Many small files come with a pack: it alone has to be safe before the export is, which is one flush in place of hundreds. Where
 * files were left out there is none, and where they are large or the room is short they are not written twice.
 */
function packFor(edition: Buffer, items: readonly ExportItem[], wanted: number, free: number): string | null {
  const blobs = items.filter(isBlob);
  const bytes = blobs.reduce((sum, { length }) => sum + length, 0);
  const fits = bytes <= mostLogged && wanted + bytes <= free;
  return blobs.length >= fewestPacked && fits ? packPath(edition) : null;
}

/** What is damaged here must not travel: each file is checked as it is read. */
async function contentOf({ store }: Parties, { content }: ExportItem): Promise<Buffer> {
  if (Buffer.isBuffer(content)) return content;
  const bytes = await store.blobs.read(content);
  if (bytes) return bytes;
  throw damagedHere(content);
}

async function writeFile(
  { store }: Parties,
  { to, partSize }: ExportRequest,
  items: readonly ExportItem[],
): Promise<string[]> {
  const blobs = items.flatMap(({ content }) => (Buffer.isBuffer(content) ? [] : [content]));
  const [damaged] = await store.blobs.missing(blobs);
  if (damaged) throw damagedHere(damaged);
  const packed = items.map(({ name, content }) => ({
    name,
    content: Buffer.isBuffer(content) ? content : { path: store.blobs.pathOf(content) },
  }));
  return writeFieldbookFile(to, packed, partSize);
}

const damagedHere = ({ sha256 }: BlobName): Refusal => refusalOf('own-file-damaged', { sha256 });
