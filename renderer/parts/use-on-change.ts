import { useEffect, useEffectEvent, useRef } from 'react';

/** Runs `act` when a value has become another one; not for the first one. */
export function useOnChange(value: unknown, act: () => void): void {
  const before = useRef(value);
  const run = useEffectEvent(act);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    run();
  }, [value]);
}
