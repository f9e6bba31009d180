import { readFile, realpath } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { done, type Outcome } from '../api/failure.ts';
import { refused } from '../api/refusal.ts';
import { whyOf } from '../api/system-error.ts';
import type { EditionView, Problem } from '../api/library-view.ts';
import { cataloguePath, parseCatalogue, plainCatalogue } from './catalogue.ts';
import { byPath, digestOf, parseEditionManifest, type EditionManifest } from './edition-manifest.ts';
import { sha256 } from './sha256.ts';
import type { Library, LibraryFile } from './library.ts';
import { isInside, listFiles } from './list-files.ts';
import { isOtherJson } from './other-json.ts';
import { isShaped, sortOut } from './sort-out.ts';

/** Where a bundled library keeps its manifest; absent in a source folder. */
const manifestPath = 'edition.json';

/**
 * Opens a source folder as a working copy: unsigned, without a serial, as its author wrote it.
 * Any folder of Markdown will do; `library.json` is optional.
 */
export async function openWorkingCopy(folder: string): Promise<Outcome<Library>> {
  const root = resolve(folder);
  try {
    const { files, problems } = await listFiles(root);
    const edition: EditionView = { kind: 'working-copy', serial: null, date: null, digest: digestOf(files) };
    return done(await assemble(root, edition, files, problems, null));
  } catch (error) {
    return unopened(root, error);
  }
}

/**
 * Opens the library that came with the program: a folder with an `edition.json`, every file checked against it when
 * it is read.
 */
export async function openBundled(folder: string): Promise<Outcome<Library>> {
  const root = resolve(folder);
  try {
    const manifest = parseEditionManifest(await readFile(join(root, manifestPath), 'utf8'));
    const files = Object.entries(manifest.files)
      .map(([path, f]) => ({ path, length: f.length, changed: f.changed ?? null, stamp: f.sha256 }))
      .sort(byPath);
    const { serial, date } = manifest;
    const edition: EditionView = { kind: 'bundled', serial, date, digest: digestOf(files) };
    return done(await assemble(root, edition, files, [], manifest));
  } catch (error) {
    return unopened(root, error);
  }
}

async function assemble(
  root: string,
  edition: EditionView,
  files: readonly LibraryFile[],
  fileProblems: readonly Problem[],
  manifest: EditionManifest | null,
): Promise<Library> {
  const realRoot = await realpath(root);
  const known = new Map(files.map((file) => [file.path, file]));

  async function read(path: string): Promise<Outcome<Uint8Array>> {
    const file = known.get(path);
    if (!file) return refused('file-not-here', { path });
    try {
      const real = await realpath(join(root, path));
      if (!isInside(realRoot, real)) return refused('file-leads-out', { path });
      const bytes = await readFile(real);
      if (manifest && sha256(bytes) !== file.stamp) {
        return refused('file-not-vouched', { path });
      }
      return done(bytes);
    } catch (error) {
      return refused('file-unread', { path, ...whyOf(error) });
    }
  }

  const fallback = basename(root);
  const text = known.has(cataloguePath) ? await read(cataloguePath) : null;
  const { catalogue, problems } = !text
    ? { catalogue: plainCatalogue(fallback), problems: [] }
    : parseCatalogue(text.ok ? new TextDecoder().decode(text.value) : '', fallback);
  const sorted = sortOut(files);
  // Somebody's documentation: JSON lies there for many reasons. In a folder of JSON alone, all of it has to be accounted for.
  const mixed = sorted.pages.length > 0 && !isShaped(files.map(({ path }) => path));
  const isBulletin = (path: string) => !mixed || !isOtherJson(join(root, path));
  return {
    edition,
    catalogue,
    folder: root,
    files,
    ...sorted,
    bulletins: sorted.bulletins.filter(isBulletin),
    problems: [...fileProblems, ...problems],
    at: (path) => (known.has(path) ? join(root, path) : null),
    read,
  };
}

const unopened = (root: string, error: unknown): Outcome<never> =>
  refused('library-unopened', { root, ...whyOf(error) });
