import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readOptions } from '../../../../main/desktop/options.ts';

const cwd = resolve('/work');
const read = (...args: string[]) => readOptions(['/opt/fieldbook', ...args], cwd);

test('a plain start asks for nothing', () => {
  expect(read()).toEqual({ dataDir: null, library: null, address: null, file: null });
});

test('folders are taken relative to where the program was started', () => {
  expect(read('--data', 'mine', '--library=/docs')).toEqual({
    dataDir: resolve(cwd, 'mine'),
    library: resolve('/docs'),
    address: null,
    file: null,
  });
});

test('switches of Chromium and Electron, known to us or not, do no harm', () => {
  const args = [
    '--inspect=0',
    '--no-sandbox',
    '.',
    '--original-process-start-time=7',
    '--data',
    'd',
    '-psn_0_1',
  ];
  expect(read(...args).dataDir).toBe(resolve(cwd, 'd'));
});

test('a flag without its folder is as if it were not there', () => {
  expect(read('--library').library).toBeNull();
  expect(read('--data=').dataDir).toBeNull();
});

test('a link is opened', () => {
  expect(read('--data', 'd', 'fieldbook:/security')).toMatchObject({ address: '/security' });
});

test('flags smuggled in behind a link are not heeded', () => {
  expect(read('fieldbook:/security', '--library', '/etc', '--data', '/tmp/evil')).toEqual({
    dataDir: null,
    library: null,
    address: '/security',
    file: null,
  });
});

test('a link is found behind the "--" with which Windows hands it over', () => {
  expect(read('--', 'fieldbook:/security')).toMatchObject({ address: '/security', dataDir: null });
});

test('a hostile link leads nowhere', () => {
  expect(read('fieldbook:/../../etc/passwd').address).toBeNull();
});

test('an update file that a file manager names by its address is the file of that path, and one of another computer none', () => {
  const path = resolve('/stick/Edition 42 ä.fieldbook');
  expect(read(pathToFileURL(path).href).file).toBe(path);
  expect(read('file:///stick/a%2Fb.fieldbook').file).toBeNull();
  expect(read('file:///stick/x.exe').file).toBeNull();
  if (process.platform !== 'win32') expect(read('file://server/share/x.fieldbook').file).toBeNull();
});

test('an update file is found among the arguments, wherever it stands, and never behind a link', () => {
  expect(read('e.fieldbook').file).toBe(resolve(cwd, 'e.fieldbook'));
  expect(read('--data', 'd', '--no-sandbox', '/stick/Edition 42.FIELDBOOK.001').file).toBe(
    resolve('/stick/Edition 42.FIELDBOOK.001'),
  );
  expect(read('fieldbook:/security', 'e.fieldbook').file).toBeNull();
  expect(read('--library', 'notes.fieldbook').file).toBeNull();
  expect(read('e.exe').file).toBeNull();
});
