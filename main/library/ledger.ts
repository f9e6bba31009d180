import { readFile, truncate } from 'node:fs/promises';
import * as z from 'zod';
import { codeOf, whyOf } from '../api/system-error.ts';
import { refusalOf } from '../api/refusal.ts';
import { noteOf, type Note } from '../api/sayings/sayings.ts';
import { append, toRefusal } from './disk.ts';
import { sha256 } from './sha256.ts';

const serial = z.number().int().min(0).nullable();

/** A sentence as data; see `main/api/sayings`. Programs before it wrote none. */
const said = z.object({ kind: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) });

const entry = z.object({
  schema: z.literal(1),
  /** One-based. */
  number: z.number().int().min(1),
  time: z.iso.datetime(),
  action: z.enum(['update', 'roll-back', 'export', 'repair']),
  /** `started` is followed by the attempt's end; when it is not, the process was killed. */
  outcome: z.enum([
    'started',
    'installed',
    'nothing-new',
    'refused',
    'failed',
    'cancelled',
    'interrupted',
    'done',
  ]),
  /** Where it came from or went to. */
  source: z.string().nullable(),
  from: serial,
  to: serial,
  /** A failure's code and sentence. */
  code: z.string().nullable(),
  reason: z.string().nullable(),
  said: said.nullable().default(null),
  /** Who signed: `role version key-id …`. */
  signers: z.array(z.string()),
  /** How many files and bytes were fetched, and what changed. */
  counts: z.record(z.string(), z.number()),
  /** Anything a person accepted or should know: expired metadata, a mended file. */
  notes: z.array(z.string()),
  /** The same as data, one for one. */
  notesSaid: z.array(said.nullable()).default([]),
  /** SHA-256 of the line before, without its line feed; zeros in the first. */
  previous: z.string().regex(/^[0-9a-f]{64}$/),
});

/** One line of the ledger. */
export type LedgerEntry = z.infer<typeof entry>;

/** What the caller knows; number, link and defaults are filled in. */
export type NewEntry = Pick<LedgerEntry, 'time' | 'action' | 'outcome'> &
  Partial<Omit<LedgerEntry, 'previous' | 'notes' | 'notesSaid'>> & { readonly notes?: readonly Note[] };

/** The ledger, read and verified. */
export interface LedgerView {
  readonly entries: readonly LedgerEntry[];
  /** SHA-256 of the last line: whoever notes it can tell later whether anything before it was altered or cut. */
  readonly head: string;
  /** The first broken link; `null` when the chain holds. */
  readonly broken: Note | null;
}

export interface Ledger {
  read(): Promise<LedgerView>;
  /** Adds a line. Only while the store's lock is held. */
  add(entry: NewEntry): Promise<LedgerEntry>;
}

const beginning = '0'.repeat(64);

/** The record of every attempt: JSON lines, each naming the hash of the one before it. */
export function openLedger(path: string): Ledger {
  return {
    read: async () => viewOf((await linesOf(path)).whole),
    add: async (fresh) => {
      const { whole, end, torn } = await linesOf(path);
      if (torn) await cut(path, end);
      const notes = [...(torn ? [noteOf('line-cut', {})] : []), ...(fresh.notes ?? [])];
      const line: LedgerEntry = {
        ...{
          schema: 1,
          number: whole.length + 1,
          source: null,
          from: null,
          to: null,
          code: null,
          reason: null,
          said: null,
        },
        ...{ signers: [], counts: {} },
        ...fresh,
        notes: notes.map(({ text }) => text),
        notesSaid: notes.map((note) => note.said),
        previous: whole.length === 0 ? beginning : sha256(whole.at(-1) ?? ''),
      };
      await append(path, `${JSON.stringify(line)}\n`);
      return line;
    },
  };
}

/** Checks every link. A broken ledger is shown as far as it can be read, and named. */
function viewOf(lines: readonly string[]): LedgerView {
  const entries: LedgerEntry[] = [];
  let head = beginning;
  let broken: Note | null = null;
  for (const [index, line] of lines.entries()) {
    const read = parse(line);
    if (!read) broken ??= noteOf('line-unreadable', { line: index + 1 });
    else if (read.previous !== head || read.number !== index + 1) {
      broken ??= noteOf('line-unlinked', { line: index + 1 });
    }
    if (read) entries.push(read);
    head = sha256(line);
  }
  return { entries, head, broken };
}

function parse(line: string): LedgerEntry | null {
  try {
    return entry.parse(JSON.parse(line));
  } catch {
    return null; // The caller names the line.
  }
}

interface Lines {
  readonly whole: readonly string[];
  /** Where the complete lines end, bytes; beyond it lies what a killed process or a full disk left of one. */
  readonly end: number;
  readonly torn: boolean;
}

async function linesOf(path: string): Promise<Lines> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { whole: [], end: 0, torn: false };
    throw refusalOf('ledger-unreadable', { path, ...whyOf(error) });
  }
  const end = bytes.lastIndexOf('\n') + 1;
  const whole = end === 0 ? [] : bytes.toString('utf8', 0, end - 1).split('\n');
  return { whole, end, torn: end < bytes.length };
}

async function cut(path: string, end: number): Promise<void> {
  try {
    await truncate(path, end);
  } catch (error) {
    throw toRefusal(error, path);
  }
}
