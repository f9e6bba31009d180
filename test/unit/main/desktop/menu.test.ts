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
