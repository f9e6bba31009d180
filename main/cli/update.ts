import type { Failure } from '../api/failure.ts';
import { outcomeOf } from '../api/refusal.ts';
import type { Note } from '../api/sayings/sayings.ts';
import { sizeText } from '../api/sayings/size-text.ts';
import type { EditionChanges } from '../library/changes.ts';
import { managedFilesIn } from '../reader/open-in-world.ts';
import type { World } from '../reader/world.ts';
import { mayAsk, readManaged } from '../state/managed.ts';
import { installedEdition, type Parties, type UpdateRequest } from '../update/parties.ts';
import type { Plan } from '../update/plan.ts';
import { outcomeFor } from '../update/record.ts';
import { applyPlan, lookAndPlan } from '../update/update.ts';
import { complain } from './complain.ts';
import { changesText } from './changes-text.ts';
import { exit } from './exit.ts';
import { codeForFailure, partiesFor, placeFrom, readRoot, withFlag, type DataFlags } from './update-world.ts';

export interface UpdateFlags extends DataFlags {
  readonly from: string;
  readonly mirror?: string;
  readonly plan?: boolean;
  readonly json?: boolean;
  readonly acceptExpired?: boolean;
  readonly trust?: string;
}

/** What `update --json` prints: these keys, for scripts to rely on. */
interface Report {
  readonly outcome: 'installed' | 'planned' | 'nothing-new' | 'refused' | 'failed';
  readonly from: number | null;
  readonly to: number | null;
  readonly reason: string | null;
  /** The reason's code (`metadata-expired`, …). */
  readonly code: string | null;
  /** Fetched, or to be fetched; what was to be fetched, where an update was planned and then failed. */
  readonly bytes: number;
  /** What the plan says would change, or has changed; empty where it did not come to a plan. */
  readonly changes: Pick<EditionChanges, 'pages' | 'bulletins'>;
  /** What a person should know beside it. */
  readonly notes: readonly string[];
}

const textsOf = (notes: readonly Note[]): string[] => notes.map(({ text }) => text);

const none = { new: [], revised: [], withdrawn: [] };
const nothing = { reason: null, code: null, bytes: 0, changes: { pages: none, bulletins: none }, notes: [] };

/** `fieldbook update`: looks, plans, and applies unless `--plan` was said. */
export async function runUpdate(world: World, flags: UpdateFlags): Promise<number> {
  const parties = await partiesFor(world, flags);
  const trust = await outcomeOf(() => readRoot(world, flags.trust));
  if (!trust.ok) return ended(world, flags, parties, trust.failure);
  const request: UpdateRequest = {
    from: placeFrom(world, flags.from),
    mirror: flags.mirror === undefined ? undefined : placeFrom(world, flags.mirror),
    acceptExpired: flags.acceptExpired ?? false,
    trust: trust.value,
  };
  const managed = readManaged(managedFilesIn(world));
  for (const place of [request.from, request.mirror]) {
    const allowed = mayAsk(place, managed);
    if (!allowed.ok) return ended(world, flags, parties, allowed.failure);
  }
  const looked = await lookAndPlan(parties, request, true);
  if (!looked.ok) return ended(world, flags, parties, looked.failure);
  const { plan, offered, notes } = looked.value;
  if (!plan)
    return report(
      world,
      flags,
      { ...nothing, outcome: 'nothing-new', from: offered, to: offered, notes: textsOf(notes) },
      null,
    );
  return flags.plan
    ? report(world, flags, reportOf(plan, 'planned', notes), plan)
    : install(world, flags, parties, plan);
}

async function install(world: World, flags: UpdateFlags, parties: Parties, plan: Plan): Promise<number> {
  const stop = new AbortController();
  void world.untilStopped().then(() => stop.abort());
  const applied = await applyPlan(parties, plan, { signal: stop.signal, onProgress: meter(world, flags) });
  if (world.stderr.isTTY && !flags.json) world.stderr.write('\n');
  if (!applied.ok) return ended(world, flags, parties, applied.failure, plan);
  return report(world, flags, reportOf(plan, 'installed', applied.value.notes), plan);
}

const reportOf = (plan: Plan, outcome: Report['outcome'], notes: readonly Note[]): Report => ({
  ...nothing,
  ...{ outcome, from: plan.from, to: plan.to, bytes: plan.bytes, notes: textsOf(notes) },
  changes: { pages: plan.changes.pages, bulletins: plan.changes.bulletins },
});

/** A line that counts up, on a terminal only. */
function meter({ stderr }: World, { json }: UpdateFlags) {
  return ({ bytes, ofBytes, stage }: { bytes: number; ofBytes: number; stage: string }) => {
    if (stderr.isTTY && !json) stderr.write(`\r${stage}: ${sizeText(bytes)} of ${sizeText(ofBytes)}   `);
  };
}

async function ended(
  world: World,
  flags: UpdateFlags,
  parties: Parties,
  failure: Failure,
  plan: Plan | null = null,
): Promise<number> {
  const outcome = outcomeFor(failure) === 'refused' ? 'refused' : 'failed';
  const from = plan?.from ?? (await installedEdition(parties.store))?.serial ?? null;
  const planned = plan ? reportOf(plan, outcome, plan.offered.notes) : nothing;
  const why = { outcome, from, to: plan?.to ?? null, reason: failure.message, code: failure.code } as const;
  if (flags.json) print(world, { ...planned, ...why });
  return complain(world, withFlag(failure), codeForFailure(failure));
}

function report(world: World, flags: UpdateFlags, value: Report, plan: Plan | null): number {
  if (flags.json) print(world, value);
  else world.stdout.write(`${sentence(value, plan)}\n`);
  for (const note of flags.json ? [] : value.notes) world.stderr.write(`${note}\n`);
  return exit.found;
}

/** In this order, whatever made the report. */
const print = ({ stdout }: World, { outcome, from, to, reason, code, bytes, changes, notes }: Report) =>
  stdout.write(`${JSON.stringify({ outcome, from, to, reason, code, bytes, changes, notes })}\n`);

function sentence({ outcome, from, to }: Report, plan: Plan | null): string {
  if (!plan) return `Nothing new: edition ${to ?? '?'} is installed.`;
  const what = plan.repair ? `Edition ${to ?? '?'} repaired` : `Edition ${to ?? '?'}`;
  const step = from === null || plan.repair ? '' : ` after ${from}`;
  const verb =
    outcome === 'planned'
      ? `would fetch ${sizeText(plan.bytes)}`
      : `is installed, ${sizeText(plan.bytes)} fetched`;
  return `${what}${step} of ${plan.offered.manifest.date.slice(0, 10)} ${verb}.\n${changesText(plan.changes)}`;
}
