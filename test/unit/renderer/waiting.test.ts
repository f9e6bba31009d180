import { expect, test } from 'vitest';
import type { EventSink } from '../../../renderer/client.ts';
import { createWaiting } from '../../../renderer/waiting.ts';

/** The host's way to say something, and whether anybody is there to hear it. */
function host() {
  const sinks = new Set<EventSink>();
  return {
    on: (sink: EventSink) => {
      sinks.add(sink);
      return () => sinks.delete(sink);
    },
    say: (name: string, payload: unknown) => {
      for (const sink of sinks) sink(name, payload);
    },
    heard: () => sinks.size > 0,
  };
}

test('what is asked before anybody listens waits, in its order, for the first who does', () => {
  const { on, say } = host();
  const waiting = createWaiting({ on }, ['address.asked', 'command.asked']);
  say('address.asked', { address: '/a' });
  say('command.asked', { command: 'search' });
  say('address.asked', { address: '/b' });
  expect(waiting.take('address.asked')).toEqual([{ address: '/a' }, { address: '/b' }]);
  expect(waiting.take('command.asked')).toEqual([{ command: 'search' }]);
});

test('it waits once: later listeners hear nothing of the past', () => {
  const { on, say, heard } = host();
  const waiting = createWaiting({ on }, ['address.asked']);
  say('library.changed', { routes: null, tree: true });
  expect(waiting.take('library.changed')).toEqual([]);
  expect(waiting.take('address.asked')).toEqual([]);
  expect(heard()).toBe(false);
  say('address.asked', { address: '/a' });
  expect(waiting.take('address.asked')).toEqual([]);
});
