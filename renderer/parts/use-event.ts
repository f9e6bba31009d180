import { useEffect, useEffectEvent } from 'react';
import type { EventName, Events } from '../../main/api/contract.ts';
import { on } from '../client.ts';

/** Hears one kind of event for as long as the component is there. */
export function useEvent<N extends EventName>(name: N, listener: (payload: Events[N]) => void): void {
  const hear = useEffectEvent(listener);
  useEffect(() => on(name, (payload) => hear(payload)), [name]);
}
