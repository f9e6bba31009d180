import { expect, test } from 'vitest';
import { callChannel } from '../../../../main/desktop/bridge.ts';
import { connectCalls } from '../../../../main/desktop/ipc.ts';
import { isTrustedSender } from '../../../../main/desktop/sender.ts';

const own = { origin: 'fieldbook://app', parent: null };

test('the app’s own page is heard', () => {
  expect(isTrustedSender(own)).toBe(true);
});

test('a frame that is gone, a frame inside the page and a foreign page are refused', () => {
  expect(isTrustedSender(null)).toBe(false);
  expect(isTrustedSender({ origin: 'fieldbook://app', parent: own })).toBe(false);
  for (const origin of ['https://example.com', 'fieldbook://app.evil', 'fieldbook://', 'null', 'file://', ''])
    expect(isTrustedSender({ origin, parent: null })).toBe(false);
});

test('there is one channel; a refused sender never reaches the dispatcher and learns nothing', async () => {
  const handlers = new Map<string, (event: { senderFrame: unknown }, ...args: unknown[]) => unknown>();
  const calls: unknown[] = [];
  connectCalls({ handle: (channel, handler) => void handlers.set(channel, handler as never) }, (...call) => {
    calls.push(call);
    return Promise.resolve({ ok: true, value: 1 });
  });
  expect([...handlers.keys()]).toEqual([callChannel]);
  const handler = handlers.get(callChannel);
  expect(await handler?.({ senderFrame: null }, 'settings.read', {})).toMatchObject({
    ok: false,
    failure: { code: 'not-allowed' },
  });
  expect(calls).toEqual([]);
  expect(await handler?.({ senderFrame: own }, 'settings.read', {})).toEqual({ ok: true, value: 1 });
  expect(calls).toEqual([['settings.read', {}]]);
});
