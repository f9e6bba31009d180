import { useSyncExternalStore } from 'react';

/** Whether the field that finds in the page is open, for the frame that shows it and the marks that make way for it. */
let open = false;
const listeners = new Set<() => void>();

/** Opens or closes it. */
export function setFindOpen(now: boolean): void {
  open = now;
  for (const listener of listeners) listener();
}

/** Whether it is open. */
export const useFindOpen = (): boolean => useSyncExternalStore(listen, () => open);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
