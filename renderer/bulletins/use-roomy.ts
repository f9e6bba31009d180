import { useSyncExternalStore } from 'react';

/** From here on the table has room for every column beside a title that can be read. */
const query = '(min-width: 90em)';

/** Whether the window is wide enough for all columns of the list. */
export const useRoomy = (): boolean => useSyncExternalStore(watch, () => matchMedia(query).matches);

function watch(changed: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}
