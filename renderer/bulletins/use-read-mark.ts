import { useEffect, useEffectEvent } from 'react';
import type { BulletinReading } from '../../main/api/bulletin-view.ts';
import { call } from '../client.ts';

/** How long a bulletin must have been in sight to count as read, seconds. */
const enough = 5;

/**
 * Marks a bulletin as read at its site once it was in sight for a while. Once a visit: a reader who then marks it as
 * unread means it.
 */
export function useReadMark(bulletin: BulletinReading | null, onRead: () => void): void {
  const id = bulletin?.id ?? null;
  const site = bulletin?.site?.id ?? null;
  const unread = bulletin?.read === false;
  const mark = useEffectEvent(async () => {
    if (!unread || site === null || id === null) return;
    const marked = await call('marks.save', { site, bulletins: [id], read: true });
    if (marked.ok) onRead(); // one that fails leaves it unread, which the page shows
  });
  useEffect(() => {
    if (id === null || site === null) return undefined;
    let seen = 0;
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      seen += 1;
      if (seen < enough) return;
      clearInterval(timer);
      void mark();
    }, 1000);
    return () => clearInterval(timer);
  }, [id, site]);
}
