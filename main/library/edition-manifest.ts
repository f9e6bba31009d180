import { createHash } from 'node:crypto';
import * as z from 'zod';

const entry = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  length: z.number().int().min(0),
  /** When the file last changed, where the maker of the edition knew it. */
  changed: z.iso.datetime().optional(),
});

const manifest = z.object({
  schema: z.literal(1),
  serial: z.number().int().min(0),
  date: z.iso.datetime(),
  files: z.record(z.string(), entry),
});

/** `edition.json`: one numbered, immutable state of a library (design, section 4). */
export type EditionManifest = z.infer<typeof manifest>;

/** One file of an edition. */
export type EditionFile = EditionManifest['files'][string];

/** Reads `edition.json`; throws a `ZodError` or `SyntaxError` when it is not one. */
export const parseEditionManifest = (text: string): EditionManifest => manifest.parse(JSON.parse(text));

/**
 * The digest that names a set of files: SHA-256 over `path NUL stamp LF` in path order.
 * Independent of serial and date: the same files have the same digest.
 */
export function digestOf(files: readonly { readonly path: string; readonly stamp: string }[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort(byPath)) hash.update(`${file.path}\0${file.stamp}\n`);
  return hash.digest('hex');
}

/** Orders files by path, code unit by code unit: the same on every machine and in every locale. */
export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/** `edition.json` as it is written: paths in order, so that the same edition is the same bytes. */
export function formatEditionManifest(manifest: EditionManifest): string {
  const files = Object.entries(manifest.files)
    .map(([path, file]) => ({ path, file }))
    .sort(byPath);
  const { schema, serial, date } = manifest;
  const ordered = Object.fromEntries(
    files.map(({ path, file: { sha256, length, changed } }) => [
      path,
      { sha256, length, ...(changed !== undefined && { changed }) },
    ]),
  );
  return `${JSON.stringify({ schema, serial, date, files: ordered }, null, 1)}\n`;
}

/**
 * What is wrong with the paths of an edition; `null` when nothing is. A path must mean one file inside the library on every
 * file system: relative, with `/`, no steps upwards, no names that Windows reserves, no two that differ in case only.
 */
export function troubleWithPaths(paths: readonly string[]): string | null {
  const folded = new Map<string, string>();
  for (const path of paths) {
    if (!isPortable(path))
      return `${JSON.stringify(path.slice(0, 200))} is no path that every system can keep`;
    const fold = path.normalize('NFC').toLowerCase();
    const twin = folded.get(fold);
    if (twin !== undefined) return `${twin} and ${path} differ in letter case or accents only`;
    folded.set(fold, path);
  }
  return null;
}

const longestPath = 1024;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const isPortable = (path: string): boolean =>
  path.length > 0 && path.length <= longestPath && path.split('/').every(isPortableName);

const isPortableName = (name: string): boolean =>
  name !== '' &&
  name !== '__proto__' &&
  !/[. ]$/.test(name) &&
  !reserved.test(name) &&
  ![...name].some((letter) => letter < ' ' || '<>:"|?*\\\x7f'.includes(letter));
