import { useEffect } from 'react';
import { fetchScreensAhead } from './lazy-screens.tsx';

/** How long the first page, and whatever its reader does at once, has the machine to itself, milliseconds. */
const patience = 2000;

/** Has every screen's code at hand once the window has nothing else to do. */
export function useScreensAhead(): void {
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      requestIdleCallback(() => void fetchScreensAhead(() => wanted));
    }, patience);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, []);
}
