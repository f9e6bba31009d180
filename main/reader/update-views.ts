import type { LookView, UpdatePlanView } from '../api/update-view.ts';
import type { EditionManifest } from '../library/edition-manifest.ts';
import type { Library } from '../library/library.ts';
import { roomFor } from '../update/apply.ts';
import type { Parties } from '../update/parties.ts';
import { changesSince, type Plan } from '../update/plan.ts';
import type { Looked } from '../update/update.ts';

/** A plan as the screen shows it: compared with what is being read. */
export async function planView(
  id: string,
  plan: Plan,
  { bundled, store }: Pick<Parties, 'bundled' | 'store'>,
): Promise<UpdatePlanView> {
  const { offered, from, to, bytes, repair } = plan;
  const before = from === null && bundled ? manifestOf(bundled) : null;
  return {
    ...{ id, from, to, bytes, repair },
    source: offered.source,
    date: offered.manifest.date,
    changes: before ? changesSince(plan, before) : plan.changes,
    files: plan.fetch.length,
    room: await roomFor(plan, store.folder),
    roles: offered.roles,
    notes: offered.notes,
  };
}

/** The answer to a look. */
export const lookView = (looked: Looked, plan: UpdatePlanView | null, source: string): LookView =>
  plan
    ? { kind: 'plan', plan }
    : { kind: 'nothing-new', serial: looked.offered, source, notes: looked.notes };

/** A library's files as an edition, for comparing. */
function manifestOf({ files, edition }: Library): EditionManifest {
  const named = files.map((file) => [file.path, { sha256: file.stamp, length: file.length }] as const);
  return {
    schema: 1,
    serial: edition.serial ?? 0,
    date: edition.date ?? '',
    files: Object.fromEntries(named),
  };
}
