import type { RoleProofView, UpdatePlanView, UpdateProgress, UpdatesState } from '../api/update-view.ts';
import type { StateFile } from '../state/state-file.ts';
import { installedEdition, type Parties } from '../update/parties.ts';
import type { Plan } from '../update/plan.ts';
import { stateNote } from '../update/state-note.ts';
import type { Desk } from './desk.ts';

/** What is going on, and what the last look found. */
export interface Course {
  phase: UpdatesState['phase'];
  progress: UpdateProgress | null;
  found: { readonly plan: Plan; readonly view: UpdatePlanView } | null;
  lastLook: UpdatesState['lastLook'];
  stop: AbortController | null;
  /** A look into the plan's bulletins: it makes way for anything else. */
  aside: { readonly stop: AbortController; readonly ended: Promise<unknown> } | null;
}

interface Reading {
  readonly parties: Parties;
  readonly state: StateFile;
  readonly desk: Desk;
}

/** By date: the numbers of a publisher's editions say nothing of those that come with programs. */
function newerOf({ bundled }: Parties, installed: string | null): UpdatesState['newerBundled'] {
  const date = bundled?.edition.date ?? null;
  if (date === null || installed === null) return null;
  return Date.parse(date) > Date.parse(installed) ? { date } : null;
}

/** What the screen of updates shows before anybody asks for anything. */
export async function updatesState({ parties, desk, state }: Reading, course: Course): Promise<UpdatesState> {
  const { store } = parties;
  const { library } = desk.shelf();
  const installed = await installedEdition(store);
  const unread = library.insteadOf ?? null;
  const proof = installed && !unread && (await store.editions.proof(installed.serial));
  const { rolesIn, rolesOfProof } = await import('../trust/offer.ts');
  const seen: readonly RoleProofView[] = rolesIn(store.metadata.folder, parties.now());
  const { head } = await store.ledger.read();
  const { serial, date, digest } = library.edition;
  const { found } = course;
  const facts = { title: library.catalogue.title, serial, date, digest, roles: seen, ledgerHead: head };
  const products = state.read('sites').map(({ product, version }) => `${product} ${version}`.trim());
  return {
    phase: course.phase,
    progress: course.progress,
    reading: library.edition,
    unread,
    installed: installed && { serial: installed.serial, date: installed.date },
    previous: (await store.editions.current())?.previous ?? null,
    newerBundled: newerOf(parties, installed?.date ?? null),
    roles: proof ? rolesOfProof(proof, parties.now()) : [],
    seen,
    trusted: seen.length > 0 || parties.appRoot !== null,
    offered: found && { serial: found.view.to, date: found.view.date, source: found.view.source },
    lastLook: course.lastLook,
    stateNote: stateNote({ ...facts, products: [] }),
    stateNoteWithSites: products.length === 0 ? null : stateNote({ ...facts, products }),
  };
}
