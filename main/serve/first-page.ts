import type { Dispatch } from '../api/dispatch.ts';
import type { Outcome } from '../api/failure.ts';
import type { LibraryDescription } from '../api/library-view.ts';
import type { Session } from '../api/state-view.ts';

/** How long a window that nobody opens is waited for, and what it gets to paint its first page, milliseconds. */
const waits = { longest: 1500, painting: 150 } as const;

/** A way in that tells when the first page was read through it. */
export interface Heeded {
  readonly dispatch: Dispatch;
  /** Resolves when the first page is on the screen, as far as can be told from here, or nobody asks for one. */
  readonly shown: Promise<void>;
}

/** Heeds the first page: what can wait, waits for it, since it would take the machine from what somebody waits for. */
export function heedFirstPage(dispatch: Dispatch): Heeded {
  let end: () => void = () => undefined;
  const shown = new Promise<void>((resolve) => {
    end = resolve;
  });
  setTimeout(end, waits.longest).unref();
  return {
    shown,
    dispatch: async (name, params) => {
      const outcome = await dispatch(name, params);
      if (name === 'page.read') setTimeout(end, waits.painting).unref();
      return outcome;
    },
  };
}

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
