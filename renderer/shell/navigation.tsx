import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { parseAddress, type View } from './address.ts';
import type { AppHistory, Place } from './history.ts';
import type { TabSet } from './tabs/tab-set.ts';

const HistoryContext = createContext<AppHistory | null>(null);

/** Gives everything below it the window's history. */
export function NavigationProvider({
  history,
  children,
}: {
  readonly history: AppHistory;
  readonly children: ReactNode;
}) {
  return <HistoryContext value={history}>{children}</HistoryContext>;
}

/** The window's history; never changes, so using it re-renders nothing. */
export function useHistory(): AppHistory {
  const history = useContext(HistoryContext);
  if (history === null) throw new Error('useHistory needs a NavigationProvider above it');
  return history;
}

/** Where the reader is now. */
export function usePlace(): Place {
  const history = useHistory();
  return useSyncExternalStore(history.subscribe, history.place);
}

/** The window's tabs. */
export function useTabs(): TabSet {
  const history = useHistory();
  return useSyncExternalStore(history.subscribe, history.tabs);
}

/** What the current address shows. */
export function useView(): View {
  const { address } = usePlace();
  return useMemo(() => parseAddress(address), [address]);
}
