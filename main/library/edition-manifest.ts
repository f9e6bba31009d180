import { createHash } from 'node:crypto';
import { z } from 'zod';

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

/** Reads `edition.json`; throws a `ZodError` or `SyntaxError` when it is not one. */
export const parseEditionManifest = (text: string): EditionManifest => manifest.parse(JSON.parse(text));

/** SHA-256, lower-case hex. */
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

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
