import type { EventName } from '../main/api/contract.ts';
import type { Transport } from './client.ts';

/** Events that wait for their first listener. */
export interface Waiting {
  /** What waited under a name, in its order; nothing waits there any more from then on. */
  readonly take: (name: EventName) => readonly unknown[];
}

/** Keeps every event of these names until somebody listens to them. */
export function createWaiting({ on }: Pick<Transport, 'on'>, names: readonly EventName[]): Waiting {
  const waiting = new Map<string, unknown[]>(names.map((name) => [name, []]));
  const end = on((name, payload) => waiting.get(name)?.push(payload));
  return {
    take(name) {
      const payloads = waiting.get(name) ?? [];
      if (waiting.delete(name) && waiting.size === 0) end();
      return payloads;
    },
  };
}
