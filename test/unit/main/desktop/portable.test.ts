import { expect, test } from 'vitest';
import { portableFolder, programFolder, type ProgramPlace } from '../../../../main/desktop/portable.ts';

const places: readonly (readonly [string, ProgramPlace, string])[] = [
  [
    'an unpacked folder on Windows',
    { platform: 'win32', execPath: 'E:\\Fieldbook\\Fieldbook.exe', appImage: undefined },
    'E:\\Fieldbook',
  ],
  [
    'an unpacked folder on Linux',
    { platform: 'linux', execPath: '/media/stick/fieldbook-1/fieldbook', appImage: undefined },
    '/media/stick/fieldbook-1',
  ],
  [
    'an AppImage, which runs from a mount',
    { platform: 'linux', execPath: '/tmp/.mount_x/fieldbook', appImage: '/media/stick/fieldbook.AppImage' },
    '/media/stick',
  ],
  [
    'a bundle on a Mac',
    {
      platform: 'darwin',
      execPath: '/Volumes/stick/Fieldbook.app/Contents/MacOS/Fieldbook',
      appImage: undefined,
    },
    '/Volumes/stick',
  ],
];

test.each(places)('%s lies where a person sees it', (_name, place, folder) => {
  expect(programFolder(place)).toBe(folder);
});

test('another program’s APPIMAGE counts on Linux only, and only as a whole path', () => {
  const execPath = '/opt/Fieldbook/fieldbook';
  expect(programFolder({ platform: 'linux', execPath, appImage: 'x.AppImage' })).toBe('/opt/Fieldbook');
  expect(programFolder({ platform: 'darwin', execPath, appImage: '/x/y.AppImage' })).toBe('/opt/Fieldbook');
});

test('the marker beside the program makes it portable; without it, it is not', () => {
  const place: ProgramPlace = { platform: 'linux', execPath: '/stick/fieldbook', appImage: undefined };
  expect(portableFolder(place, (path) => path === '/stick/fieldbook-portable')).toBe('/stick/fieldbook-data');
  expect(portableFolder(place, () => false)).toBeNull();
  const windows: ProgramPlace = {
    platform: 'win32',
    execPath: 'E:\\F\\Fieldbook.exe',
    appImage: undefined,
  };
  expect(portableFolder(windows, (path) => path === 'E:\\F\\fieldbook-portable')).toBe(
    'E:\\F\\fieldbook-data',
  );
});
