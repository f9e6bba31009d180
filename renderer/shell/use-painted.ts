import { startTransition, useEffect, useState } from 'react';

/** Milliseconds after which a window that nobody sees, which paints nothing, goes on all the same. */
const unseen = 1000;

/**
 * Whether this part of the window was painted once. What takes long and is not what the reader came for waits for that:
 * a frame's callbacks run before it is painted, a task after them does not.
 */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    const done = () => startTransition(() => setPainted(true));
    let after: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      after = setTimeout(done);
    });
    const late = setTimeout(done, unseen);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(after);
      clearTimeout(late);
    };
  }, []);
  return painted;
}
