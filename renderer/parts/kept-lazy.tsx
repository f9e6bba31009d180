import { lazy, useState, type ComponentType } from 'react';

/**
 * A component that is loaded when it is first shown, or before: one that was fetched ahead is there at once, where React
 * shows the fallback of `lazy` for 300 ms whether it is needed or not.
 */
export function keptLazy<P extends object>(load: () => Promise<ComponentType<P>>) {
  let ready: ComponentType<P> | null = null;
  const fetched = async () => (ready ??= await load());
  const Later = lazy(async () => ({ default: await fetched() }));
  const Kept = (props: P) => {
    // Once for as long as it is shown: another component in its place would begin anew.
    const [Shown] = useState<ComponentType<P>>(() => ready ?? Later);
    return <Shown {...props} />;
  };
  // Nobody waits for it: whoever shows it loads it again, and hears what is wrong if that fails as well.
  const fetchAhead = () => void Promise.allSettled([fetched()]);
  return { Kept, fetchAhead };
}
