import { readFile, truncate } from 'node:fs/promises';
import * as z from 'zod';
import { codeOf } from '../api/system-error.ts';
import { Refusal } from '../api/refusal.ts';
import { append, toRefusal } from './disk.ts';
import { sha256 } from './edition-manifest.ts';

const serial = z.number().int().min(0).nullable();

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
  /** Who signed: `role version key-id …`. */
  signers: z.array(z.string()),
  /** How many files and bytes were fetched, and what changed. */
  counts: z.record(z.string(), z.number()),
  /** Anything a person accepted or should know: expired metadata, a mended file. */
  notes: z.array(z.string()),
  /** SHA-256 of the line before, without its line feed; zeros in the first. */
  previous: z.string().regex(/^[0-9a-f]{64}$/),
});

/** One line of the ledger. */
export type LedgerEntry = z.infer<typeof entry>;

/** What the caller knows; number, link and defaults are filled in. */
export type NewEntry = Pick<LedgerEntry, 'time' | 'action' | 'outcome'> &
  Partial<Omit<LedgerEntry, 'previous'>>;

/** The ledger, read and verified. */
export interface LedgerView {
  readonly entries: readonly LedgerEntry[];
  /** SHA-256 of the last line: whoever notes it can tell later whether anything before it was altered or cut. */
  readonly head: string;
  /** The first broken link, in a sentence; `null` when the chain holds. */
  readonly broken: string | null;
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
      const notes = torn ? ['A line that had been cut off in the middle was removed before this one.'] : [];
      const line: LedgerEntry = {
        ...{
          schema: 1,
          number: whole.length + 1,
          source: null,
          from: null,
          to: null,
          code: null,
          reason: null,
        },
        ...{ signers: [], counts: {} },
        ...fresh,
        notes: [...notes, ...(fresh.notes ?? [])],
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
  let broken: string | null = null;
  for (const [index, line] of lines.entries()) {
    const read = parse(line);
    if (!read) broken ??= `Line ${index + 1} of the ledger cannot be read.`;
    else if (read.previous !== head || read.number !== index + 1) {
      broken ??= `Line ${index + 1} of the ledger does not follow from the line before it: one of them was altered.`;
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
    throw new Refusal('ledger-broken', `${path} cannot be read: ${String(error)}.`, 'Check the data folder.');
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
