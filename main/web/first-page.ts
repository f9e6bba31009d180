import type { Dispatch } from '../api/dispatch.ts';
import type { Outcome } from '../api/failure.ts';
import type { LibraryDescription } from '../api/library-view.ts';
import type { Session } from '../api/state-view.ts';

/**
 * Reads the page that will be asked for first, while the browser is still opening: rendering is loaded and warm then.
 * What goes wrong here will be said to the one who asks.
 */
export async function renderFirstPage(dispatch: Dispatch): Promise<void> {
  const session = (await dispatch('session.read', {})) as Outcome<Session>;
  const library = (await dispatch('library.describe', {})) as Outcome<LibraryDescription>;
  const [route = ''] = (session.ok ? session.value.address : null)?.split('#', 1) ?? [];
  const home = library.ok ? library.value.home : null;
  const first = route.startsWith('/') && !route.startsWith('/-/') ? route : home;
  if (first !== null) await dispatch('page.read', { route: first });
}
