import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuTemplate } from '../../../../main/desktop/menu.ts';
import { parseDeepLink } from '../../../../main/desktop/deep-link.ts';

function flatten(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

describe.each([
  ['a Mac', true],
  ['other systems', false],
])('the menu on %s', (_name, mac) => {
  const done: unknown[] = [];
  const items = flatten(
    menuTemplate(mac, {
      command: (command) => done.push(command),
      go: (address) => done.push(address),
      showLog: () => done.push('log'),
    }),
  );

  test('has no key twice', () => {
    const keys = items.flatMap((item) => item.accelerator ?? []);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test('leaves the page’s own keys to the page', () => {
    for (const item of items) {
      if (item.id !== undefined && !item.id.startsWith('/') && item.accelerator !== undefined)
        expect(item.registerAccelerator).toBe(false);
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
      expect.arrayContaining(['search', 'bookmark', 'help', '/-/about', '/-/settings', 'log']),
    );
  });

  test('leads only to screens that a link could open, too', () => {
    for (const { id } of items) if (id?.startsWith('/')) expect(parseDeepLink(`fieldbook:${id}`)).toBe(id);
  });

  test('can be quit and edited in', () => {
    const roles = items.map((item) => item.role);
    expect(roles).toEqual(expect.arrayContaining(['quit', 'editMenu']));
    expect(roles.includes('hideOthers')).toBe(mac);
  });
});

/** The renderer's table of keys, as far as it is compared: it belongs to the world of the DOM, whose types end here. */
interface KeyTable {
  readonly shortcuts: Readonly<
    Record<string, { strokes: readonly { key: string; mod?: true; alt?: true; shift?: true }[] }>
  >;
}

test('the menu shows the keys that the page hears', async () => {
  const table = '../../../../renderer/shell/shortcuts.ts';
  const { shortcuts } = (await import(table)) as KeyTable;
  const nothing = () => undefined;
  const template = menuTemplate(false, { command: nothing, go: nothing, showLog: nothing });
  const shown = flatten(template).filter((item) => item.registerAccelerator === false);
  for (const { id = '', accelerator } of shown) {
    const keys = shortcuts[id]?.strokes.map(({ key, mod, alt, shift }) =>
      [mod && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift', key.replace(/^Arrow/, '')]
        .filter((part) => part !== undefined)
        .join('+')
        .toLowerCase(),
    );
    expect(keys, id).toContain(accelerator?.toLowerCase());
  }
  expect(shown.length).toBeGreaterThan(5);
});
