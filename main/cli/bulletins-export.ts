import { resolve } from 'node:path';
import type { BulletinList } from '../api/bulletin-view.ts';
import type { Params } from '../api/contract.ts';
import { outcomeOf } from '../api/refusal.ts';
import { writeWhole } from '../library/disk.ts';
import type { World } from '../reader/world.ts';
import { complain } from './complain.ts';
import { summary } from './bulletins-text.ts';
import { exit } from './exit.ts';
import type { Ask } from './with-reader.ts';

export interface ExportFlags {
  readonly export?: Params<'bulletins.export'>['format'];
  /** Where to; absent or `-` for stdout. */
  readonly to?: string;
}

/**
 * Makes the file that the window's export makes. What it rests on is said on stderr, so that a file without a verdict is
 * never taken for one without a flaw.
 *
 * @returns `exit.found` when it is written
 */
export async function exportList(
  world: World,
  ask: Ask,
  wanted: Params<'bulletins.export'>,
  to: string | undefined,
  list: BulletinList,
): Promise<number> {
  const made = await ask('bulletins.export', wanted);
  if (!made.ok) return complain(world, made.failure, exit.nothing);
  const { text } = made.value;
  if (to === undefined || to === '-') {
    world.stdout.write(text);
    return exit.found;
  }
  const path = resolve(world.cwd, to);
  const written = await outcomeOf(() => writeWhole(path, text));
  if (!written.ok) return complain(world, written.failure, exit.failed);
  const left = list.problems.length === 0 ? '' : `; ${list.problems.length} files could not be read`;
  const told = list.counts ? `: ${summary(list.counts)}` : '';
  world.stderr.write(`${list.rows.length} bulletins, written to ${path}${told}${left}\n`);
  return exit.found;
}
