import { keptLazy } from '../parts/kept-lazy.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';

/** The list's screen, apart from the window's first load; fetched while nothing else is to be done. */
export const { Kept: BulletinsScreen, fetchAhead: fetchBulletinsScreen } = keptLazy(
  () => import('./BulletinsScreen.tsx').then((module) => module.BulletinsScreen),
  <Skeleton />,
);
