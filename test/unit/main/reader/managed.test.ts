import { join } from 'node:path';
import { expect, test } from 'vitest';
import { managedPlaces } from '../../../../main/reader/managed-places.ts';
import { openTestReader } from '../../../kit/open-test-reader.ts';
import { smallLibrary } from '../../../kit/small-library.ts';
import { folderOf } from '../../../kit/temp-folder.ts';

const managedFile = (content: unknown) =>
  join(folderOf({ 'managed.json': JSON.stringify(content) }), 'managed.json');

test('a managed setting is read as set, named as set, and refused when changed', async () => {
  const file = managedFile({ version: 1, settings: { theme: 'dark', updates: { source: null } } });
  const reader = await openTestReader(folderOf(smallLibrary), { managedFiles: [file] });
  expect(await reader.ask('settings.read', {})).toMatchObject({ theme: 'dark' });
  const { managed, defaults } = await reader.ask('settings.rules', {});
  expect(managed).toEqual({ file, locked: ['theme', 'updates.source'], problem: null });
  expect(defaults.theme).toBe('system');
  expect(await reader.call('settings.change', { theme: 'light' })).toMatchObject({
    failure: { code: 'setting-managed' },
  });
  expect(await reader.call('updates.look', { from: 'https://updates.example.org/' })).toMatchObject({
    failure: { code: 'setting-managed' },
  });
});

test('once the managed file is gone, what the reader had set is there again', async () => {
  const library = folderOf(smallLibrary);
  const dataDir = join(folderOf({}), 'data');
  const first = await openTestReader(library, { dataDir });
  await first.ask('settings.change', { theme: 'light' });
  const file = managedFile({ version: 1, settings: { theme: 'dark' } });
  const second = await openTestReader(library, { dataDir, managedFiles: [file] });
  await second.ask('settings.change', { textSize: 125 });
  expect(await second.ask('settings.read', {})).toMatchObject({ theme: 'dark', textSize: 125 });
  const third = await openTestReader(library, { dataDir });
  expect(await third.ask('settings.read', {})).toMatchObject({ theme: 'light', textSize: 125 });
});

test('a damaged managed file is told in About', async () => {
  const file = managedFile({ version: 7 });
  const reader = await openTestReader(folderOf(smallLibrary), { managedFiles: [file] });
  const { notices } = await reader.ask('about.read', {});
  expect(notices.join()).toContain(`${file} cannot be used`);
});

test('the system’s place is looked at first, then beside the program', () => {
  expect(managedPlaces({ platform: 'linux', env: {}, programFolder: '/opt/fieldbook' })).toEqual([
    '/etc/fieldbook/managed.json',
    '/opt/fieldbook/fieldbook-managed.json',
  ]);
  expect(
    managedPlaces({ platform: 'win32', env: { ProgramData: 'D:\\PD' }, programFolder: 'E:\\Fieldbook' }),
  ).toEqual([
    'C:\\ProgramData\\Fieldbook\\managed.json',
    'D:\\PD\\Fieldbook\\managed.json',
    'E:\\Fieldbook\\fieldbook-managed.json',
  ]);
  expect(managedPlaces({ platform: 'darwin', env: {}, programFolder: '/Applications' })[0]).toBe(
    '/Library/Application Support/Fieldbook/managed.json',
  );
});
