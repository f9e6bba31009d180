import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { asMissing } from '../../main/api/system-error.ts';
import { isTemporary, remove, writePieces } from '../../main/library/disk.ts';
import { formatEditionManifest, type EditionManifest } from '../../main/library/edition-manifest.ts';
import { blobPath } from '../../main/library/edition-store.ts';
import { fewestPacked, packedBlobs, packPath } from '../../main/update/pack.ts';

/** Writes an edition's files end to end into one, for readers that have none of them yet; where it is not there already. */
export async function writePack(repository: string, edition: EditionManifest): Promise<void> {
  const places = packedBlobs(edition);
  const last = places.at(-1);
  if (!last || places.length < fewestPacked) return;
  const path = join(repository, nameOf(edition));
  if ((await stat(path).catch(asMissing))?.size === last.start + last.blob.length) return;
  await writePieces(path, bytesOf(places.map(({ blob }) => join(repository, blobPath(blob)))));
}

/** Removes the packs of earlier editions: whoever has one of those lacks a few files, and asks for them. */
export async function dropOldPacks(repository: string, edition: EditionManifest): Promise<void> {
  const folder = join(repository, 'packs');
  for (const name of (await readdir(folder).catch(asMissing)) ?? []) {
    const old = name.endsWith('.pack') && name !== basename(nameOf(edition));
    if (old || isTemporary(name)) await remove(join(folder, name));
  }
}

const nameOf = (edition: EditionManifest): string => packPath(Buffer.from(formatEditionManifest(edition)));

async function* bytesOf(files: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const file of files) yield* createReadStream(file) as AsyncIterable<Buffer>;
}
