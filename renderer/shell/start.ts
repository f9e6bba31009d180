import type { Failure, Outcome } from '../../main/api/failure.ts';
import type { LibraryDescription, TreeNode } from '../../main/api/library-view.ts';
import type { Session, Settings } from '../../main/api/state-view.ts';
import { call } from '../client.ts';
import { parseAddress } from './address.ts';

/** What the first paint needs. */
export interface Start {
  readonly description: LibraryDescription;
  readonly tree: readonly TreeNode[];
  readonly settings: Settings;
  readonly session: Session;
}

/** Reads it; the first failure of any part is the failure of all. */
export async function readStart(read = call('settings.read', {})): Promise<Outcome<Start>> {
  const [description, tree, settings, session] = await Promise.all([
    call('library.describe', {}),
    call('library.tree', {}),
    read,
    call('session.read', {}),
  ]);
  const failure: Failure | undefined = [description, tree, settings, session]
    .map((outcome) => (outcome.ok ? null : outcome.failure))
    .find((found) => found !== null);
  if (!description.ok || !tree.ok || !settings.ok || !session.ok) {
    return { ok: false, failure: failure ?? { code: 'internal', message: 'Fieldbook could not start.' } };
  }
  const value = {
    description: description.value,
    tree: tree.value,
    settings: settings.value,
    session: session.value,
  };
  return { ok: true, value };
}

/**
 * The page that this window will most likely show first, so that it can be asked for before the window's own parts are
 * there; `null` when that is a screen of the app, or the library has no page.
 */
export function firstRoute(
  { description, session }: Start,
  { pathname }: Pick<Location, 'pathname'>,
): string | null {
  const view = parseAddress(pathname === '/' ? (session.address ?? '/') : pathname);
  if (view.screen !== 'page') return null;
  return view.route === '/' ? description.home : view.route;
}
