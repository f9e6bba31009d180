import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { done, refuse, type Outcome } from '../api/failure.ts';
import { stateParts, stateVersion, type StateOf, type StatePart } from './state.ts';

const fileName = 'state.json';

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
}) => JsonStore;

/** What the reader keeps between two starts. */
export interface StateFile {
  read<P extends StatePart>(part: P): StateOf<P>;
  /** Writes one part, whole or not at all. */
  write<P extends StatePart>(part: P, value: StateOf<P>): Outcome<null>;
  /** What was wrong at the start and what became of it, in sentences. */
  readonly notices: readonly string[];
}

/**
 * Opens `state.json` in the data folder. A file that is damaged or was written by a newer Fieldbook is set aside under
 * another name, never overwritten, and the reader starts fresh and says so. Where only a part is damaged, the file is
 * kept as a copy and its other parts stay in use.
 *
 * @param Store `Conf`, or `ElectronStore` on the desktop
 * @param now stamps the name of a file that is set aside
 */
export function openStateFile(Store: JsonStoreClass, dataDir: string, now: () => Date): StateFile {
  mkdirSync(dataDir, { recursive: true });
  sweepTemporary(dataDir);
  const file = join(dataDir, fileName);
  const aside = () => join(dataDir, `state.${now().toISOString().replaceAll(':', '-')}.json`);
  const notices: string[] = [];
  const trouble = troubleWith(file);
  if (trouble !== null) {
    const kept = aside();
    renameSync(file, kept);
    notices.push(`${file} ${trouble}. It was kept as ${kept}, and Fieldbook started with a fresh one.`);
  }
  const json = new Store({
    cwd: dataDir,
    configName: 'state',
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
  });
  const damaged = damagedParts(json);
  if (damaged.length > 0) {
    const kept = aside();
    copyFileSync(file, kept);
    notices.push(`${damaged.join(' and ')} in ${file} cannot be read. A copy was kept as ${kept}.`);
  }
  return { notices, ...accessTo(json, file) };
}

const envelope = z.looseObject({ version: z.unknown().optional() });

/** Looked at before conf does: conf throws on some damage and silently takes an array or `null` for an empty file. */
function troubleWith(file: string): string | null {
  if (!existsSync(file)) return null;
  try {
    const { version = stateVersion } = envelope.parse(JSON.parse(readFileSync(file, 'utf8')));
    return version === stateVersion
      ? null
      : `has version ${JSON.stringify(version)}, which this Fieldbook does not know`;
  } catch (error) {
    return `is damaged (${error instanceof SyntaxError ? error.message : 'it holds no object'})`;
  }
}

const partNames = Object.keys(stateParts) as StatePart[];

const damagedParts = (json: JsonStore): StatePart[] =>
  partNames.filter((part) => {
    const value = json.get(part);
    return value !== undefined && !stateParts[part].schema.safeParse(value).success;
  });

function accessTo(json: JsonStore, file: string): Pick<StateFile, 'read' | 'write'> {
  return {
    read: (part) => readPart(json, part),
    write: (part, value) => {
      try {
        if (json.get('version') === undefined) json.set('version', stateVersion);
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
    },
  };
}

function readPart<P extends StatePart>(json: JsonStore, part: P): StateOf<P> {
  const { schema, fresh } = stateParts[part];
  const parsed = schema.safeParse(json.get(part) ?? fresh);
  return (parsed.success ? parsed.data : fresh) as StateOf<P>;
}

/** A killed process leaves conf's temporary files behind; only names that conf's writer makes are removed. */
function sweepTemporary(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    if (/^state\.json\.tmp-\w+$/.test(name)) rmSync(join(dataDir, name), { force: true });
  }
}
