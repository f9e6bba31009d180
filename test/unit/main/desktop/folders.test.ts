import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeFolders, takeRefuge } from '../../../../main/desktop/folders.ts';
import { tempFolder } from '../../../kit/temp-folder.ts';

/** Electron's paths, with its rule: a folder that isn't there is refused. */
function paths(userData: string) {
  const set = new Map([['userData', userData]]);
  return {
    set,
    getPath: (name: string) => set.get(name) ?? '',
    setPath: (name: string, path: string) => {
      if (!existsSync(path)) throw new Error(`Failed to set path ${name}`);
      set.set(name, path);
    },
  };
}

test('a first start makes its folders, and Chromium’s are in them', () => {
  const home = join(tempFolder(), 'never', 'started');
  const app = paths(home);
  expect(takeFolders(app, null)).toEqual({ ok: true, value: home });
  expect([...app.set.values()].every((path) => path.startsWith(home) && existsSync(path))).toBe(true);
});

test('a folder of one’s own is the only one that is written', () => {
  const [home, own] = [join(tempFolder(), 'home'), join(tempFolder(), 'own')];
  const app = paths(home);
  takeFolders(app, own);
  expect(app.set).toEqual(
    new Map([
      ['userData', own],
      ['sessionData', join(own, 'chromium')],
      ['crashDumps', join(own, 'chromium', 'crashes')],
    ]),
  );
  expect(existsSync(home)).toBe(false);
});

test('a folder that cannot be made is named', () => {
  const file = join(tempFolder(), 'a-file');
  writeFileSync(file, '');
  const taken = takeFolders(paths(tempFolder()), join(file, 'data'));
  expect(taken).toMatchObject({ ok: false, failure: { code: 'state-unwritable' } });
});

test('a program that cannot start leaves Chromium’s files among what the system clears away', () => {
  const app = paths('/home/of/others');
  const temp = tempFolder();
  app.set.set('temp', temp);
  takeRefuge(app, 'abc');
  expect(app.getPath('userData')).toBe(join(temp, 'fieldbook-abc'));
});
