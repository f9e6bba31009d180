import { expect, test } from 'vitest';
import type { Listener } from '../../../../main/api/dispatch.ts';
import { webHost, type TestHost } from '../../../kit/web-host.ts';

/** An announcer that the test speaks through. */
function announcer() {
  const listeners = new Set<Listener>();
  return {
    listeners,
    tell: (change: 'bookmarks' | 'settings') => {
      for (const listener of listeners) listener('state.changed', { part: change });
    },
    on: (listener: Listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function listen({ host, enter }: TestHost): Promise<() => Promise<string>> {
  const { body, headers } = await fetch(`http://127.0.0.1:${host.port}/-/api/events`, {
    headers: { cookie: await enter() },
  });
  expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  return async () => (await reader?.read())?.value ?? 'ended';
}

test('an event reaches every window that listens, by name and payload', async () => {
  const voice = announcer();
  const host = await webHost(voice);
  const windows = [await listen(host), await listen(host)];
  for (const hear of windows) expect(await hear()).toBe('retry: 1000\n\n');
  voice.tell('bookmarks');
  for (const hear of windows) {
    expect(await hear()).toBe('data: {"name":"state.changed","payload":{"part":"bookmarks"}}\n\n');
  }
});

test('a host that closes ends the streams, and listens to the reader no more', async () => {
  const voice = announcer();
  const host = await webHost(voice);
  const hear = await listen(host);
  await hear();
  await host.host.close();
  expect(await hear()).toBe('ended');
  expect(voice.listeners.size).toBe(0);
});
