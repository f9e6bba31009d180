import type { World } from '../reader/world.ts';
import { rollBack } from '../update/update.ts';
import { complain } from './complain.ts';
import { exit } from './exit.ts';
import { codeForFailure, partiesFor, type DataFlags } from './update-world.ts';

/** `fieldbook rollback`: back to the edition before. */
export async function runRollback(
  world: World,
  flags: DataFlags & { readonly json?: boolean },
): Promise<number> {
  const moved = await rollBack(await partiesFor(world, flags));
  if (flags.json) {
    const value = moved.ok
      ? { outcome: 'rolled-back', ...moved.value, reason: null, code: null }
      : { outcome: 'refused', from: null, to: null, reason: moved.failure.message, code: moved.failure.code };
    world.stdout.write(`${JSON.stringify(value)}\n`);
  }
  if (!moved.ok) return complain(world, moved.failure, codeForFailure(moved.failure));
  if (!flags.json)
    world.stdout.write(`Back from edition ${moved.value.from} to edition ${moved.value.to}.\n`);
  return exit.found;
}
