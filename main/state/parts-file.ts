import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { done, refuse, type Outcome } from '../api/failure.ts';

/** What this room needs of conf or electron-store: a JSON file, read at each `get`, written whole at each `set`. */
interface JsonStore {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** conf's class or electron-store's (which is one): the same options, the same file. */
export type JsonStoreClass = new (options: {
  cwd: string;
  configName: string;
  configFileMode: number;
  accessPropertiesByDotNotation: boolean;
  serialize?: (value: unknown) => string;
}) => JsonStore;

/**
 * A part of a file: its schema, and what stands in for it while it is missing. `salvage` keeps what is sound of a damaged
 * one; without it the whole part begins anew.
 */
export interface Part {
  readonly schema: z.ZodType;
  readonly fresh: unknown;
  readonly salvage?: z.ZodType;
}

export type Parts = Readonly<Record<string, Part>>;

export type ValueOf<P extends Parts, K extends keyof P> = z.output<P[K]['schema']>;

/** One JSON file of several parts. */
export interface PartsFile<P extends Parts> {
  read<K extends keyof P & string>(part: K): ValueOf<P, K>;
  /** Writes one part, whole or not at all. */
  write<K extends keyof P & string>(part: K, value: ValueOf<P, K>): Outcome<null>;
  /** What was wrong when it was opened and what became of it, in sentences. */
  readonly notices: readonly string[];
}

export interface PartsFileOptions<P extends Parts> {
  /** `Conf`, or `ElectronStore` on the desktop. */
  readonly Store: JsonStoreClass;
  readonly folder: string;
  /** The file's name without `.json`. */
  readonly name: string;
  /** The version that this program writes; any other is set aside. */
  readonly version: number;
  readonly parts: P;
  /** Stamps the name of a file that is set aside. */
  readonly now: () => Date;
  /** For files of thousands of entries, where indenting doubles the size. */
  readonly compact?: boolean;
}

/**
 * Opens a file. One that is damaged or was written by a newer Fieldbook is set aside under another name, never
 * overwritten, and a fresh one takes its place and says so. Where only a part is damaged, the file is kept as a copy and
 * its other parts stay in use; of a list, so do its sound entries.
 */
export function openPartsFile<P extends Parts>(options: PartsFileOptions<P>): PartsFile<P> {
  const { Store, folder, name, version, parts, now } = options;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  const aside = () => join(folder, `${name}.${now().toISOString().replaceAll(':', '-')}.json`);
  const notices: string[] = [];
  const trouble = troubleWith(file, version);
  if (trouble !== null) {
    const kept = aside();
    renameSync(file, kept);
    notices.push(`${file} ${trouble}. It was kept as ${kept}, and Fieldbook started with a fresh one.`);
  }
  const json = new Store({
    cwd: folder,
    configName: name,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    ...(options.compact ? { serialize: (value: unknown) => JSON.stringify(value) } : {}),
  });
  const damaged = Object.entries(parts).flatMap(([part, { schema }]) => {
    const value = json.get(part);
    return value === undefined || schema.safeParse(value).success ? [] : [part];
  });
  if (damaged.length > 0) {
    const kept = aside();
    copyFileSync(file, kept);
    notices.push(`${damaged.join(' and ')} in ${file} cannot be read whole. A copy was kept as ${kept}.`);
  }
  return {
    notices,
    read: (part) => readPart(json, parts, part),
    write: (part, value) => writePart(json, file, version, part, value),
  };
}

const envelope = z.looseObject({ version: z.unknown().optional() });

/** Looked at before conf does: conf throws on some damage and silently takes an array or `null` for an empty file. */
function troubleWith(file: string, known: number): string | null {
  if (!existsSync(file)) return null;
  try {
    const { version = known } = envelope.parse(JSON.parse(readFileSync(file, 'utf8')));
    return version === known
      ? null
      : `has version ${JSON.stringify(version)}, which this Fieldbook does not know`;
  } catch (error) {
    return `is damaged (${error instanceof SyntaxError ? error.message : 'it holds no object'})`;
  }
}

function readPart<P extends Parts, K extends keyof P & string>(
  json: JsonStore,
  parts: P,
  part: K,
): ValueOf<P, K> {
  const { schema, salvage, fresh } = parts[part] as Part;
  const value = json.get(part) ?? fresh;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data as ValueOf<P, K>;
  const saved = salvage?.safeParse(value);
  return (saved?.success ? saved.data : fresh) as ValueOf<P, K>;
}

function writePart(
  json: JsonStore,
  file: string,
  version: number,
  part: string,
  value: unknown,
): Outcome<null> {
  try {
    if (json.get('version') === undefined) json.set('version', version);
    json.set(part, value);
    return done(null);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse(
      'state-unwritable',
      `${file} cannot be written: ${why}.`,
      'Free some space or allow writing there, then try again.',
    );
  }
}
