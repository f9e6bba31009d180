import * as z from 'zod';
import { stateSchemas } from '../api/kept.ts';
import type { Note } from '../api/site-view.ts';
import type { Bookmark } from '../api/state-view.ts';
import type { ReadKept, Unread } from './read-kept.ts';

/** What the reader kept. */
export interface Kept {
  readonly bookmarks: readonly Bookmark[];
  readonly notes: readonly Note[];
}

/** Says what a file is; the first thing that is looked for. */
export const keptFormat = 'fieldbook-kept';

/** The version that this program writes, and the highest that it reads. */
export const keptSchema = 1;

/** Bookmarks and notes, whole: what `readKept` makes of it is what went in. */
export function keptJson(
  { bookmarks, notes }: Kept,
  { made, program }: { readonly made: Date; readonly program: string },
): string {
  const head = { format: keptFormat, schema: keptSchema, exported: made.toISOString(), program };
  return `${JSON.stringify({ ...head, bookmarks, notes }, null, 1)}\n`;
}

const envelope = z.looseObject({
  format: z.literal(keptFormat),
  schema: z.number(),
  bookmarks: z.array(z.unknown()).default([]),
  notes: z.array(z.unknown()).default([]),
});

/** Reads the parsed JSON of a file; a sentence where it isn't ours or is of another version. */
export function readKeptJson(value: unknown): ReadKept | string {
  const parsed = envelope.safeParse(value);
  if (!parsed.success) return 'It is JSON, but not a file of bookmarks and notes.';
  const { schema, bookmarks, notes } = parsed.data;
  if (schema !== keptSchema) {
    return `It has version ${schema} of the format; this Fieldbook reads version ${keptSchema}.`;
  }
  const unread: Unread[] = [];
  const take = <T>(kind: string, entries: readonly unknown[], entry: z.ZodType<T>): T[] =>
    entries.flatMap((one, at) => {
      const sound = entry.safeParse(one);
      if (sound.success) return [sound.data];
      unread.push({ what: `${kind} ${at + 1}`, why: reasonOf(sound.error) });
      return [];
    });
  return {
    bookmarks: take('Bookmark', bookmarks, stateSchemas.bookmark),
    notes: take('Note', notes, stateSchemas.note),
    unread,
  };
}

function reasonOf({ issues: [issue] }: z.ZodError): string {
  if (!issue) return 'it is damaged';
  const at = issue.path.join('.');
  return at === '' ? issue.message : `${at}: ${issue.message}`;
}
