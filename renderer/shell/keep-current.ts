import { useContext, useEffect } from 'react';
import type { LibraryDescription } from '../../main/api/library-view.ts';
import { announce, call, listening } from '../client.ts';
import { ClockContext } from '../parts/clock.ts';

/** How often a window looks whether another day has begun, milliseconds. */
const everyMs = 60_000;

/**
 * Keeps a window that stays open true: an edition that was installed between its first question and its first event is
 * noticed, and as a day begins everything that rests on the edition's age is asked for again.
 */
export function useKeepCurrent(start: LibraryDescription): void {
  const { digest } = start.edition;
  useEffect(() => {
    let gone = false;
    const check = async () => {
      await listening;
      const now = await call('library.describe', {});
      const other = now.ok && now.value.edition.digest !== digest;
      if (other && !gone) announce('library.changed', { routes: null, tree: true });
    };
    void check();
    return () => {
      gone = true;
    };
  }, [digest]);
  const now = useContext(ClockContext);
  useEffect(() => {
    const today = () => now().toISOString().slice(0, 10);
    let day = today();
    const timer = setInterval(() => {
      if (today() === day) return;
      day = today();
      announce('library.changed', { routes: [], tree: false });
    }, everyMs);
    return () => clearInterval(timer);
  }, [now]);
}
