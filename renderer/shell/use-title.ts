import { useEffect } from 'react';
import { words } from '../words/words.ts';
import { useHistory, usePlace } from './navigation.tsx';

/**
 * Tells the window and the tab what is shown.
 *
 * @param settled false while something else is on its way to this place
 */
export function useTitle(title: string, settled = true): void {
  const history = useHistory();
  const { arrival } = usePlace();
  useEffect(() => {
    document.title = `${title} · ${words.app}`;
    if (settled) history.name(title);
  }, [title, settled, arrival, history]);
}
