import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { asMissing } from '../api/system-error.ts';
import { refusalOf } from '../api/refusal.ts';
import { remove, writeWhole } from './disk.ts';
import { parseEditionManifest, troubleWithPaths, type EditionManifest } from './edition-manifest.ts';

const current = z.object({
  schema: z.literal(1),
  current: z.number().int().min(0),
  /** The edition to roll back to; `null` when there is none. */
  previous: z.number().int().min(0).nullable(),
});

/** Which edition is read, and the one before it. */
export type Current = z.infer<typeof current>;

const proof = z.object({
  schema: z.literal(1),
  root: z.string(),
  timestamp: z.string(),
  snapshot: z.string(),
  targets: z.string(),
});

/** The signed metadata of an edition, word for word. */
export type Proof = Omit<z.infer<typeof proof>, 'schema'>;

/**
 * Reads a manifest that a publisher vouches for.
 *
 * @throws a `Refusal` `edition-invalid`: a signature does not make a path safe
 */
export function readManifest(bytes: Uint8Array): EditionManifest {
  const invalid = (why: string) => refusalOf('manifest-invalid', { why });
  let manifest: EditionManifest;
  try {
    manifest = parseEditionManifest(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
    throw invalid(issue ? `${issue.path.join('.')}: ${issue.message}` : String(error));
  }
  const trouble = troubleWithPaths(Object.keys(manifest.files));
  if (trouble !== null) throw invalid(trouble);
  return manifest;
}

/** The manifest of an edition that lies here; `null` where it is damaged or another's. */
export function manifestOf(serial: number, bytes: Uint8Array): EditionManifest | null {
  try {
    const read = readManifest(bytes);
    return read.serial === serial ? read : null;
  } catch {
    return null; // A damaged manifest is as good as none; whoever needs the edition says that it is missing.
  }
}

/** `current.json` and `editions/`: small files, each whole or absent. */
export interface EditionFiles {
  current(): Promise<Current | null>;
  switchTo(next: Current): Promise<void>;
  /** No edition is the current one any more; all stay where they are. */
  leave(): Promise<void>;
  /** Serials of the editions that lie here, ascending. */
  serials(): Promise<number[]>;
  manifest(serial: number): Promise<EditionManifest | null>;
  manifestBytes(serial: number): Promise<Buffer | null>;
  proof(serial: number): Promise<Proof | null>;
  put(serial: number, manifest: Uint8Array, proof: Proof): Promise<void>;
  removeEdition(serial: number): Promise<void>;
}

export function openEditionFiles(folder: string): EditionFiles {
  const currentPath = join(folder, 'current.json');
  const manifestPath = (serial: number) => join(folder, 'editions', `${serial}.json`);
  const proofPath = (serial: number) => join(folder, 'editions', `${serial}.proof.json`);
  const manifestBytes = (serial: number) => readFile(manifestPath(serial)).catch(asMissing);

  async function manifest(serial: number): Promise<EditionManifest | null> {
    const bytes = await manifestBytes(serial);
    return bytes && manifestOf(serial, bytes);
  }

  async function serials(): Promise<number[]> {
    const names = await readdir(join(folder, 'editions')).catch(asMissing);
    return (names ?? [])
      .flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
  }

  return {
    current: async () => {
      const text = await readFile(currentPath, 'utf8').catch(asMissing);
      if (text === null) return null;
      try {
        return current.parse(JSON.parse(text));
      } catch {
        return rebuild(await serials(), manifest);
      }
    },
    leave: () => remove(currentPath),
    switchTo: (next) => writeWhole(currentPath, `${JSON.stringify(next)}\n`),
    serials,
    manifest,
    manifestBytes,
    proof: (serial) => readProof(proofPath(serial)),
    put: async (serial, bytes, files) => {
      await writeWhole(proofPath(serial), `${JSON.stringify({ schema: 1, ...files })}\n`);
      await writeWhole(manifestPath(serial), bytes);
    },
    removeEdition: async (serial) => {
      await remove(manifestPath(serial));
      await remove(proofPath(serial));
    },
  };
}

/** `current.json` is damaged: the newest edition whose manifest is whole takes its place. Only a disk does this. */
async function rebuild(
  serials: readonly number[],
  manifest: (serial: number) => Promise<EditionManifest | null>,
): Promise<Current | null> {
  for (const serial of serials.toReversed()) {
    if (await manifest(serial)) return { schema: 1, current: serial, previous: null };
  }
  return null;
}

async function readProof(path: string): Promise<Proof | null> {
  try {
    const { root, timestamp, snapshot, targets } = proof.parse(JSON.parse(await readFile(path, 'utf8')));
    return { root, timestamp, snapshot, targets };
  } catch {
    return null; // Without it the edition can be read, and not exported; the export says so.
  }
}
