import { describe, expect, test } from 'vitest';
import { eventNames } from '../../main/api/contract.ts';
import { smallReader } from '../kit/small-reader.ts';
import { ways } from './transports.ts';

describe.each(Object.entries(ways))('by the %s', (_way, open) => {
  test('a change made by one caller is heard by every other, by name and payload', async () => {
    const reader = await smallReader();
    const { call, listen } = await open(reader);
    const hear = [await listen(), await listen()];
    await call('settings.change', { theme: 'dark' });
    for (const next of hear) expect(await next()).toEqual(['state.changed', { part: 'settings' }]);
  });

  test('only declared events are heard', async () => {
    const reader = await smallReader();
    const { call, listen } = await open(reader);
    const next = await listen();
    await call('settings.change', { theme: 'light' });
    const [name] = await next();
    expect(eventNames).toContain(name);
  });
});
