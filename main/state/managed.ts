import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { done, refuse, type Outcome } from '../api/failure.ts';
import { refused } from '../api/refusal.ts';
import { stateSchemas } from '../api/kept.ts';
import type { ManagedView, SettingName, Settings } from '../api/state-view.ts';

/** What an administrator set: it goes before what the reader set, and can't be changed by anyone who isn't one. */
export interface Managed extends ManagedView {
  /** What is set, by name. */
  readonly values: Readonly<Partial<Record<SettingName, unknown>>>;
}

/** The version of the file that this program understands. */
const version = 1;
const tooLarge = 1_000_000; // characters

const { updates, ...whole } = stateSchemas.settings.shape;
const schemas: Readonly<Record<SettingName, z.ZodType>> = {
  ...whole,
  'updates.source': updates.shape.source,
  'updates.mirror': updates.shape.mirror,
  'updates.scheduled': updates.shape.scheduled,
};

/** Nobody can tell what a damaged file meant to forbid: no network is asked until it is mended. */
const closed: Managed['values'] = {
  'updates.source': null,
  'updates.mirror': null,
  'updates.scheduled': false,
};

/**
 * Reads what an administrator set, from the first of these files that is there.
 *
 * A file that can't be read or understood is never passed over: what is understood of it counts, and updates over a
 * network are closed, with the reason in `problem`.
 *
 * @param places absolute paths, the strongest first; see `managedPlaces`
 * @returns `null` where there is no such file
 */
export function readManaged(places: readonly string[]): Managed | null {
  for (const file of places) {
    const content = contentOf(file);
    if (content.ok && content.value === null) continue;
    if (!content.ok || content.value === null)
      return shut(file, content.ok ? '' : content.failure.message, {});
    return understood(file, content.value);
  }
  return null;
}

/** The text of a file; `null` where there is none. */
function contentOf(file: string): Outcome<string | null> {
  try {
    return done(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? done(null) : refuse('state-unwritable', message);
  }
}

const envelope = z.strictObject({ version: z.literal(version), settings: z.record(z.string(), z.unknown()) });

function understood(file: string, text: string): Managed {
  const read = text.length > tooLarge ? 'it is too large' : parse(text);
  if (typeof read === 'string') return shut(file, read, {});
  const { updates: parts, ...rest } = read;
  const nested = z.record(z.string(), z.unknown()).safeParse(parts ?? {});
  const given = [
    ...Object.entries(rest),
    ...Object.entries(nested.data ?? {}).map(([key, value]) => [`updates.${key}`, value] as const),
  ];
  const isSetting = (name: string): name is SettingName => Object.hasOwn(schemas, name);
  const sound = given.filter(([name, value]) => isSetting(name) && schemas[name].safeParse(value).success);
  const values: Managed['values'] = Object.fromEntries(sound);
  const faults = given.filter((entry) => !sound.includes(entry)).map(([name]) => name);
  if (!nested.success) faults.push('updates');
  if (faults.length > 0)
    return shut(file, `it sets what is not known: ${faults.join(', ').slice(0, 200)}`, values);
  return { file, values, locked: Object.keys(values) as SettingName[], problem: null };
}

/** The settings in it, or what is wrong with it. */
function parse(text: string): Readonly<Record<string, unknown>> | string {
  try {
    const read = envelope.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
    return read.success ? read.data.settings : `it is no object of "version": ${version} and "settings"`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function shut(file: string, why: string, values: Managed['values']): Managed {
  const all = { ...values, ...closed };
  return {
    file,
    values: all,
    locked: Object.keys(all) as SettingName[],
    problem: `${file} cannot be used: ${why}. Until it is mended, Fieldbook asks no network for updates.`,
  };
}

/** The settings that count: what an administrator set goes before what the reader did. */
export function underManaged(settings: Settings, managed: Managed | null): Settings {
  if (managed === null) return settings;
  const entries = Object.entries(managed.values);
  const top = entries.filter(([name]) => !name.includes('.'));
  const inUpdates = entries.flatMap(([name, value]) =>
    name.startsWith('updates.') ? [[name.slice('updates.'.length), value] as const] : [],
  );
  const merged = { ...settings, ...Object.fromEntries(top) };
  // Every value was parsed by its own schema.
  return stateSchemas.settings.parse({
    ...merged,
    updates: { ...settings.updates, ...Object.fromEntries(inUpdates) },
  });
}

/** Refuses a change of something that an administrator set; the same value again is no change. */
export function mayChange(change: Partial<Settings>, managed: Managed | null): Outcome<null> {
  if (managed === null) return done(null);
  const { updates: parts, ...rest } = change;
  const given: Readonly<Record<string, unknown>> = {
    ...rest,
    ...Object.fromEntries(Object.entries(parts ?? {}).map(([key, value]) => [`updates.${key}`, value])),
  };
  const refused = managed.locked.filter(
    (name) =>
      given[name] !== undefined && JSON.stringify(given[name]) !== JSON.stringify(managed.values[name]),
  );
  return refused.length === 0
    ? done(null)
    : refuse(
        'setting-managed',
        `${refused.join(' and ')} is set by your organisation and cannot be changed here.`,
        `It is set in ${managed.file}.`,
      );
}

/** An address that is asked over a network. */
const isWire = (place: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(place);

/** Refuses a network address that an administrator did not name. What is carried in by hand is vouched for by its signatures. */
export function mayAsk(place: string | undefined, managed: Managed | null): Outcome<null> {
  if (managed === null || place === undefined || !isWire(place)) return done(null);
  if (!managed.locked.includes('updates.source')) return done(null);
  const named = [managed.values['updates.source'], managed.values['updates.mirror']];
  if (named.includes(place)) return done(null);
  if (managed.problem !== null)
    return refuse(
      'setting-managed',
      managed.problem,
      `What it allows is set in ${managed.file}. A folder, a stick or a file can be used all the same.`,
    );
  return refused('source-not-allowed', { place, file: managed.file });
}
