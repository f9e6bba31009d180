import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mayAsk, mayChange, readManaged, underManaged } from '../../../../main/state/managed.ts';
import { defaultSettings } from '../../../../main/state/state.ts';
import { folderOf } from '../../../kit/temp-folder.ts';

const source = 'https://updates.example.org/fieldbook';

/** Reads a managed file of this content. */
function managedOf(content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return readManaged([join(folderOf({ 'managed.json': text }), 'managed.json')]);
}

test('what an administrator set goes before what the reader set, and the rest stays the reader’s', () => {
  const managed = managedOf({ version: 1, settings: { theme: 'dark', updates: { source } } });
  expect(managed).toMatchObject({ locked: ['theme', 'updates.source'], problem: null });
  const settings = underManaged({ ...defaultSettings, theme: 'light', textSize: 125 }, managed);
  expect(settings).toMatchObject({ theme: 'dark', textSize: 125, updates: { source, scheduled: false } });
});

test('a change of what is set is refused by name; the same value again is none', () => {
  const managed = managedOf({ version: 1, settings: { updates: { scheduled: false } } });
  const updates = { ...defaultSettings.updates, scheduled: true };
  expect(mayChange({ updates }, managed)).toMatchObject({
    ok: false,
    failure: { code: 'setting-managed', message: expect.stringContaining('updates.scheduled') as string },
  });
  expect(mayChange({ updates: { ...updates, scheduled: false, source } }, managed).ok).toBe(true);
  expect(mayChange({ theme: 'dark' }, managed).ok).toBe(true);
});

test('the first file that is there counts, and none at all sets nothing', () => {
  const folder = folderOf({
    'a.json': JSON.stringify({ version: 1, settings: { theme: 'dark' } }),
    'b.json': JSON.stringify({ version: 1, settings: { theme: 'light' } }),
  });
  const files = ['missing/a.json', 'a.json', 'b.json'].map((name) => join(folder, name));
  expect(readManaged(files)?.values).toEqual({ theme: 'dark' });
  expect(readManaged([join(folder, 'missing.json')])).toBeNull();
});

const closed = { 'updates.source': null, 'updates.mirror': null, 'updates.scheduled': false };

for (const [what, content] of [
  ['is no JSON', '{"version": 1, "settings":'],
  ['is empty', ''],
  ['is a list', []],
  ['has another version', { version: 2, settings: {} }],
  ['has a key too many', { version: 1, settings: {}, extra: 1 }],
] as const) {
  test(`a managed file that ${what} closes updates over a network, and says so`, () => {
    const managed = managedOf(content);
    expect(managed?.values).toEqual(closed);
    expect(managed?.problem).toContain('managed.json cannot be used');
    expect(mayAsk(source, managed)).toMatchObject({ ok: false, failure: { code: 'setting-managed' } });
  });
}

test('of a file with a fault, what is understood counts, and updates are closed all the same', () => {
  const settings = {
    theme: 'dark',
    textSize: 9000,
    'update source': source,
    updates: { source, scheduled: true },
  };
  const managed = managedOf({ version: 1, settings });
  expect(managed?.values).toEqual({ theme: 'dark', ...closed });
  expect(managed?.problem).toContain('textSize, update source');
});

test('a file that cannot be read closes updates', () => {
  expect(readManaged([folderOf({})])?.values).toEqual(closed);
});

test('only the named address is asked over a network; what is carried in by hand always is', () => {
  const managed = managedOf({
    version: 1,
    settings: { updates: { source, mirror: 'https://two.example.org/' } },
  });
  expect(mayAsk(source, managed).ok).toBe(true);
  expect(mayAsk('https://two.example.org/', managed).ok).toBe(true);
  expect(mayAsk('/media/stick', managed).ok).toBe(true);
  expect(mayAsk('D:\\updates', managed).ok).toBe(true);
  expect(mayAsk('https://elsewhere.example.org/', managed)).toMatchObject({ ok: false });
  expect(mayAsk('https://elsewhere.example.org/', null).ok).toBe(true);
});
