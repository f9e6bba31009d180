import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Outcome } from '../api/failure.ts';
import { outcomeOf } from '../api/refusal.ts';
import type { ImportReport } from '../api/state-view.ts';
import { codeOf, reasonOf } from '../api/system-error.ts';
import { writeWhole } from '../library/disk.ts';
import { dataDirIn } from '../reader/data-folder.ts';
import type { World } from '../reader/world.ts';
import { holdState } from '../state/hold.ts';
import { complain } from './complain.ts';
import { exit } from './exit.ts';
import { counted } from './update-world.ts';
import { withReader, type Ask } from './with-reader.ts';

interface KeptFlags {
  readonly data?: string;
  readonly library?: string;
}

export interface KeptExportFlags extends KeptFlags {
  readonly format: 'json' | 'bookmarks' | 'notes';
  readonly to?: string;
}

export interface KeptImportFlags extends KeptFlags {
  readonly json?: boolean;
}

/** `fieldbook kept export`: bookmarks and notes as a file, on stdout unless a place was named. Changes nothing. */
export const runKeptExport = (world: World, flags: KeptExportFlags): Promise<number> =>
  withReader(world, flags, async (ask) => {
    const made = await ask('kept.export', { format: flags.format });
    if (!made.ok) return complain(world, made.failure, exit.internal);
    const { text } = made.value;
    if (flags.to === undefined) {
      world.stdout.write(text);
      return exit.found;
    }
    const path = resolve(world.cwd, flags.to);
    // Notes are for their author's eyes, like the state file that they come from.
    const written = await outcomeOf(() => writeWhole(path, text, 'flushed', 0o600));
    if (!written.ok) return complain(world, written.failure, exit.failed);
    world.stderr.write(`Written to ${path}\n`);
    return exit.found;
  });

/** `fieldbook kept import`: takes a file over without doubles. Not behind the back of a program that is running. */
export async function runKeptImport(world: World, file: string, flags: KeptImportFlags): Promise<number> {
  const text = await textOf(world, file);
  if (!text.ok) return complain(world, { message: `${file} cannot be read: ${text.why}.` }, exit.unreadable);
  const writer = { host: world.hostName, newId: world.newId };
  const hold = await holdState(dataDirIn(world, flags.data), writer);
  if (!hold.ok) return complain(world, inTheWay(hold.failure), exit.failed);
  try {
    return await withReader(world, flags, async (ask) => {
      const report = await importText(ask, text.value, world.newId());
      if (!report.ok) {
        const code = report.failure.code === 'kept-unreadable' ? exit.unreadable : exit.failed;
        return complain(world, report.failure, code);
      }
      if (flags.json) world.stdout.write(`${JSON.stringify(report.value)}\n`);
      else world.stdout.write(reportText(report.value));
      return codeFor(report.value);
    });
  } finally {
    await hold.value();
  }
}

type Failed = Extract<Outcome<never>, { ok: false }>['failure'];

const inTheWay = (failure: Failed): Pick<Failed, 'message' | 'next'> =>
  failure.code === 'store-locked'
    ? {
        message: 'Fieldbook is running with this data folder. Nothing was taken over.',
        next: 'Import the file in its window (Bookmarks → Export and import), or end it first.',
      }
    : failure;

type Text = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly why: string };

async function textOf(world: World, file: string): Promise<Text> {
  try {
    return { ok: true, value: await readFile(resolve(world.cwd, file), 'utf8') };
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return { ok: false, why: reasonOf(error) };
  }
}

const pieceLength = 40_000; // characters: what a call may carry, see the contract

async function importText(ask: Ask, text: string, upload: string): Promise<Outcome<ImportReport>> {
  for (let at = 0; ; at += pieceLength) {
    const last = at + pieceLength >= text.length;
    const answer = await ask('kept.import', { upload, text: text.slice(at, at + pieceLength), last });
    if (!answer.ok) return answer;
    if (answer.value !== null) return { ok: true, value: answer.value };
  }
}

/** Nothing of the file was of use: neither new nor there already. */
const codeFor = ({ bookmarks, notes, unreadCount }: ImportReport): number => {
  const known = bookmarks.added + bookmarks.same + notes.added + notes.same + notes.joined;
  return known === 0 && unreadCount > 0 ? exit.nothing : exit.found;
};

function reportText({ bookmarks, notes, unread, unreadCount }: ImportReport): string {
  const joined = notes.joined > 0 ? `, ${notes.joined} joined with another text` : '';
  const lines = [
    `${counted(bookmarks.added, 'bookmark')} added, ${bookmarks.same} there already`,
    `${counted(notes.added, 'note')} added, ${notes.same} there already${joined}`,
    ...(unreadCount > 0 ? [`${counted(unreadCount, 'entry', 'entries')} not taken over:`] : []),
    ...unread.map(({ what, why }) => `  ${what}: ${why}`),
    ...(unreadCount > unread.length ? [`  and ${unreadCount - unread.length} more`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
