import { outcomeOf } from '../api/refusal.ts';
import type { LedgerEntry } from '../library/ledger.ts';
import type { World } from '../reader/world.ts';
import { settleLedger } from '../update/update.ts';
import { complain } from './complain.ts';
import { exit } from './exit.ts';
import { codeForFailure, partiesFor, type DataFlags } from './update-world.ts';

/** `fieldbook ledger`: every attempt, and whether the chain of hashes holds. */
export async function runLedger(
  world: World,
  flags: DataFlags & { readonly json?: boolean },
): Promise<number> {
  const parties = await partiesFor(world, flags);
  const view = await outcomeOf(async () => {
    await settleLedger(parties);
    return parties.store.ledger.read();
  });
  if (!view.ok) return complain(world, view.failure, codeForFailure(view.failure));
  const { entries, head, broken } = view.value;
  if (flags.json) world.stdout.write(`${JSON.stringify({ entries, head, broken: broken?.text ?? null })}\n`);
  else
    world.stdout.write(
      `${[...entries.map(lineOf), `Chain of ${entries.length}, head ${head}`].join('\n')}\n`,
    );
  return broken === null ? exit.found : complain(world, { message: broken.text }, exit.refused);
}

function lineOf({ number, time, action, outcome, from, to, source, reason, notes }: LedgerEntry): string {
  const step = from === null && to === null ? '' : ` ${from ?? '–'} → ${to ?? '–'}`;
  const rest = [source && `from ${source}`, reason, ...notes].filter(Boolean).join('; ');
  return `${number}. ${time} ${action}${step}: ${outcome}${rest ? ` (${rest})` : ''}`;
}
