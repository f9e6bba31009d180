import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { acceleratorOf, menuTemplate } from '../../../../main/desktop/menu.ts';
import { nativeWords } from '../../../../main/desktop/native-words.ts';
import { commandOf, commands, strokesOf, type CommandId } from '../../../../main/api/commands/commands.ts';
import { parseDeepLink } from '../../../../content/format/deep-link.ts';

function ignore(): void {}

function flatten(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

const nothing = { command: ignore, go: ignore, deed: ignore };

describe.each([
  ['a Mac', true],
  ['other systems', false],
])('the menu on %s', (_name, mac) => {
  const done: unknown[] = [];
  const items = flatten(
    menuTemplate(mac, nativeWords('en', []), {
      command: (command) => done.push(command),
      go: (address) => done.push(address),
      deed: (deed) => done.push(deed),
    }),
  );

  test('has no key twice', () => {
    const keys = items.flatMap((item) => item.accelerator ?? []);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test('leaves the page’s own keys to the page', () => {
    for (const item of items) {
      const id = item.id?.replace(/-\d$/, '') ?? '';
      if (id in commands)
        expect(item.registerAccelerator ?? true, id).toBe(commandOf(id as CommandId).native === true);
    }
  });

  test('does something wherever it can be chosen', () => {
    for (const item of items) {
      const before = done.length;
      if (item.click === undefined) {
        expect(item.role ?? item.type ?? item.submenu).toBeDefined();
        continue;
      }
      (item.click as () => void)();
      expect(done).toHaveLength(before + 1);
    }
    expect(done).toEqual(
      expect.arrayContaining([
        'search',
        'bookmark',
        'help',
        '/-/about',
        '/-/settings',
        'showLog',
        'savePdf',
        'zoomIn',
      ]),
    );
  });

  test('leads only to screens that a link could open, too', () => {
    for (const { id } of items) if (id?.startsWith('/')) expect(parseDeepLink(`fieldbook:${id}`)).toBe(id);
  });

  test('can be quit and edited in', () => {
    const roles = items.map((item) => item.role);
    expect(roles).toEqual(expect.arrayContaining(['quit', 'undo', 'copy', 'paste', 'selectAll']));
    expect(roles.includes('hideOthers')).toBe(mac);
  });
});

test('the menu shows the keys that the page hears', () => {
  const template = menuTemplate(false, nativeWords('en', []), { ...nothing });
  const shown = flatten(template).filter((item) => item.registerAccelerator === false);
  for (const { id = '', accelerator } of shown) {
    expect(strokesOf(id as CommandId, false).map(acceleratorOf), id).toContain(accelerator);
  }
  expect(shown.length).toBeGreaterThan(10);
});

test('no key that writes a character stands in the menu of a Mac, where it could not be typed any more', () => {
  const template = menuTemplate(true, nativeWords('en', []), { ...nothing });
  const keys = flatten(template).flatMap(({ accelerator }) => accelerator ?? []);
  expect(keys.filter((key) => key.length === 1)).toEqual([]);
  expect(keys).toContain('CmdOrCtrl+K');
});

test('every key is one that Electron knows', () => {
  const known =
    /^((CmdOrCtrl|Ctrl|Alt|Shift)\+)*([A-Z0-9]|[./?=[\]-]|F\d+|Plus|Tab|Esc|Left|Right|PageUp|PageDown)$/;
  for (const id of Object.keys(commands) as CommandId[]) {
    for (const stroke of commandOf(id).strokes) expect(acceleratorOf(stroke)).toMatch(known);
  }
});

test('the menu speaks German to those who read German, and English to those whose language it lacks', () => {
  const top = (...system: string[]) =>
    menuTemplate(false, nativeWords('system', system), nothing).map(({ label }) => label);
  expect(top('fr', 'de-AT', 'en')).toContain('&Datei');
  expect(top('fr')).toEqual(top('en-GB'));
  expect(nativeWords('de', ['en']).menuNames.file).toBe('&Datei');
});

test('nothing of the menu is left to Electron’s English names', () => {
  const german = flatten([true, false].flatMap((mac) => menuTemplate(mac, nativeWords('de', []), nothing)));
  for (const item of german)
    if (item.type !== 'separator') expect(item.label, item.role ?? item.id).toBeTruthy();
  const whole = german.filter(
    ({ role }) => role === 'editMenu' || role === 'windowMenu' || role === 'fileMenu',
  );
  expect(whole).toEqual([]);
});
