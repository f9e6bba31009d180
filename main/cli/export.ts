import { resolve } from 'node:path';
import { outcomeOf } from '../api/refusal.ts';
import { sizeText } from '../api/sayings/size-text.ts';
import type { World } from '../reader/world.ts';
import { exportEdition, isFileName } from '../update/export.ts';
import { complain } from './complain.ts';
import { exit } from './exit.ts';
import { codeForFailure, counted, partiesFor, type DataFlags } from './update-world.ts';

export interface ExportFlags extends DataFlags {
  readonly to: string;
  readonly since?: number;
  readonly parts?: number;
  readonly json?: boolean;
}

const megabyte = 1_000_000;

/** `fieldbook export`: the installed edition as a signed folder or file, for carrying on. */
export async function runExport(world: World, flags: ExportFlags): Promise<number> {
  if (flags.parts !== undefined && !isFileName(flags.to)) {
    return complain(
      world,
      { message: '--parts cuts one file: name a --to that ends in .fieldbook.' },
      exit.usage,
    );
  }
  const parties = await partiesFor(world, flags);
  const request = {
    to: resolve(world.cwd, flags.to),
    since: flags.since ?? null,
    partSize: flags.parts === undefined ? null : flags.parts * megabyte,
  };
  const done = await outcomeOf(() => exportEdition(parties, request));
  if (!done.ok) return complain(world, done.failure, codeForFailure(done.failure));
  for (const note of done.value.notes) world.stderr.write(`${note.text}\n`);
  const { serial, files, bytes, written } = done.value;
  if (flags.json)
    world.stdout.write(
      `${JSON.stringify({ ...done.value, notes: done.value.notes.map(({ text }) => text) })}\n`,
    );
  else {
    const what = `Edition ${serial}: ${counted(files, 'file')}, ${sizeText(bytes)}`;
    world.stdout.write(`${what}, written to\n${written.map((path) => `  ${path}\n`).join('')}`);
  }
  return exit.found;
}
