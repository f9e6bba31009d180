import { useEffect, useState } from 'react';
import { call } from '../client.ts';
import { useEvent } from '../parts/use-event.ts';
import { fetchBulletinsScreen } from './ahead.tsx';

/** How long the first page has the machine to itself, milliseconds. */
const patience = 500;

/**
 * How many bulletins can be read; 0 until that is known, since a file that should be one need not be. It is asked when the
 * window has nothing else to do: whoever opens the list next finds the bulletins read.
 */
export function useBulletinCount(): number {
  const [round, setRound] = useState(0);
  const [count, setCount] = useState(0);
  useEvent('library.changed', () => setRound((n) => n + 1));
  useEffect(() => {
    let late = false;
    const ask = async () => {
      void fetchBulletinsScreen();
      const outcome = await call('bulletins.count', {});
      if (!late && outcome.ok) setCount(outcome.value.bulletins);
    };
    const timer = setTimeout(() => void ask(), patience);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [round]);
  return count;
}
