import { done, type Failure, type Outcome } from '../api/failure.ts';
import { refused } from '../api/refusal.ts';
import type { Problem } from '../api/library-view.ts';
import { cataloguePath, parseCatalogue, plainCatalogue } from './catalogue.ts';
import { manifestOf } from './edition-files.ts';
import { byPath, digestOf, type EditionManifest } from './edition-manifest.ts';
import type { EditionStore } from './edition-store.ts';
import type { Library, LibraryFile } from './library.ts';
import { sortOut } from './sort-out.ts';

/**
 * Whether a publisher who is trusted signed this manifest of an installed edition: `null`, or why nobody may read it. The
 * library does not know how to tell; `main/update/vouch.ts` does.
 */
export type Vouch = (serial: number, manifest: Uint8Array) => Promise<Failure | null>;

/**
 * Opens the installed edition as a library, if its manifest is vouched for. Every file is checked when it is read. One that is missing or damaged is named,
 * set aside, and taken from the bundled edition where that holds the very same content.
 *
 * @returns `null` when no edition is installed
 */
export async function openInstalled(
  store: EditionStore,
  vouch: Vouch,
  bundled: Library | null,
): Promise<Outcome<Library> | null> {
  const now = await store.editions.current();
  if (!now) return null;
  const manifest = await manifestIn(store, now.current, vouch);
  return manifest.ok ? done(await libraryOf(store, manifest.value, bundled)) : manifest;
}

/** The same bytes are vouched for and read. */
async function manifestIn(
  { editions }: EditionStore,
  serial: number,
  vouch: Vouch,
): Promise<Outcome<EditionManifest>> {
  const bytes = await editions.manifestBytes(serial);
  const manifest = bytes && manifestOf(serial, bytes);
  if (!manifest) return refused('manifest-damaged', { serial });
  const failure = await vouch(serial, bytes);
  return failure ? { ok: false, failure } : done(manifest);
}

/**
 * The editions on disk that came before the one that is read: the previous installed one, then the bundled one. What is
 * damaged or not vouched for is left out: they are for comparing only.
 */
export async function earlierEditions(
  store: EditionStore,
  vouch: Vouch,
  bundled: Library | null,
  reading: Library,
): Promise<readonly Library[]> {
  if (reading.edition.kind !== 'installed') return [];
  const now = await store.editions.current();
  const previous = now?.previous ?? null;
  const manifest = previous === null ? null : await manifestIn(store, previous, vouch);
  const before = manifest?.ok ? [await libraryOf(store, manifest.value, bundled)] : [];
  return [...before, ...(bundled ? [bundled] : [])].filter(
    ({ edition }) => edition.digest !== reading.edition.digest,
  );
}

async function libraryOf(
  store: EditionStore,
  manifest: EditionManifest,
  bundled: Library | null,
): Promise<Library> {
  const files: LibraryFile[] = Object.entries(manifest.files)
    .map(([path, f]) => ({ path, length: f.length, changed: f.changed ?? null, stamp: f.sha256 }))
    .sort(byPath);
  const known = new Map(files.map((file) => [file.path, file]));
  const spare = new Map(bundled?.files.map((file) => [file.stamp, file.path]));
  const problems: Problem[] = [];

  async function read(path: string): Promise<Outcome<Uint8Array>> {
    const file = known.get(path);
    if (!file) return refused('file-not-here', { path });
    const bytes = await store.blobs.read({ sha256: file.stamp, length: file.length });
    if (bytes) return done(bytes);
    const twin = spare.get(file.stamp);
    if (bundled && twin !== undefined) return bundled.read(twin);
    if (!problems.some((problem) => problem.path === path)) problems.push(damaged(path));
    return refused('file-damaged', { path });
  }

  for (const file of files) {
    const there = store.blobs.has({ sha256: file.stamp, length: file.length });
    if (!there && !spare.has(file.stamp)) problems.push(damaged(file.path));
  }
  const { serial, date } = manifest;
  return {
    edition: { kind: 'installed', serial, date, digest: digestOf(files) },
    catalogue: await catalogueOf(read, known.has(cataloguePath), serial, problems),
    folder: store.folder,
    files,
    ...sortOut(files),
    problems,
    at: (path) => {
      const file = known.get(path);
      return file ? store.blobs.pathOf({ sha256: file.stamp, length: file.length }) : null;
    },
    read,
  };
}

async function catalogueOf(
  read: Library['read'],
  has: boolean,
  serial: number,
  problems: Problem[],
): Promise<Library['catalogue']> {
  const fallback = `Edition ${serial}`;
  const bytes = has ? await read(cataloguePath) : null;
  if (!bytes?.ok) return plainCatalogue(fallback);
  const parsed = parseCatalogue(new TextDecoder().decode(bytes.value), fallback);
  problems.push(...parsed.problems);
  return parsed.catalogue;
}

const damaged = (path: string): Problem => ({
  code: 'file-damaged',
  path,
  message: `${path} is missing or damaged on this computer.`,
});
