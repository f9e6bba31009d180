import { EventEmitter } from 'node:events';
import type { BrowserWindow, Menu } from 'electron';
import { describe, expect, test } from 'vitest';
import { contextTemplate, followContextMenu, type Place } from '../../../../main/desktop/context-menu.ts';
import { nativeWords } from '../../../../main/desktop/native-words.ts';

const editFlags = {
  ...{ canUndo: false, canRedo: false, canCut: true, canCopy: true, canPaste: true },
  ...{ canDelete: false, canSelectAll: true, canEditRichly: false },
};
const nowhere: Place = { linkURL: '', selectionText: '', isEditable: false, editFlags };

/** The menu of a place, and what became of what was chosen in it. */
function menu(place: Partial<Place>, language: 'en' | 'de' = 'en') {
  const done: unknown[] = [];
  const items = contextTemplate({ ...nowhere, ...place }, nativeWords(language, []), {
    go: (address, behind) => done.push(['go', address, behind]),
    leave: (url) => done.push(['leave', url]),
    copy: (text) => done.push(['copy', text]),
    command: (command) => done.push(['command', command]),
  });
  const choose = (label: string) => {
    const item = items.find((one) => one.label === label);
    if (item?.click === undefined) throw new Error(`The menu has no ${label}.`);
    (item.click as () => void)();
    return done.at(-1);
  };
  const labels = items.flatMap(({ label }) => label ?? []);
  return { items, labels, choose };
}

describe('the menu of the other button', () => {
  test('on a link of the app opens it here, in a tab behind, or copies a link that works on every computer', () => {
    const { choose } = menu({ linkURL: 'fieldbook://app/security/lifecycle#gates' });
    expect(choose('Open')).toEqual(['go', '/security/lifecycle#gates', false]);
    expect(choose('Open in a new tab')).toEqual(['go', '/security/lifecycle#gates', true]);
    expect(choose('Copy link')).toEqual(['copy', 'fieldbook:/security/lifecycle#gates']);
  });

  test('on an outside link asks before it leaves', () => {
    const { choose, labels } = menu({ linkURL: 'https://example.com/a' });
    expect(choose('Open outside Fieldbook')).toEqual(['leave', 'https://example.com/a']);
    expect(choose('Copy address')).toEqual(['copy', 'https://example.com/a']);
    expect(labels).toHaveLength(2);
  });

  test('on a link that may lead nowhere offers nothing of it', () => {
    for (const linkURL of ['file:///etc/passwd', 'fieldbook://evil/x', 'https://a:b@example.com/'])
      expect(menu({ linkURL }).labels).toEqual(menu({}).labels);
  });

  test('on selected words copies them, or searches the library for them', () => {
    const { items, choose } = menu({ selectionText: '  x509: certificate\n signed & unknown ' });
    expect(items[0]?.role).toBe('copy');
    expect(choose('Search the library for “x509: certificate signed…”')).toEqual([
      'go',
      '/-/search?q=x509%3A%20certificate%20signed%20%26%20unknown',
      false,
    ]);
    expect(menu({ selectionText: 'R&D' }, 'de').labels).toContain('Die Bibliothek nach „R&&D“ durchsuchen');
    expect(menu({ selectionText: 'long '.repeat(100) }).labels).toEqual(['Copy']);
    expect(menu({ selectionText: 'half \ud83d' }).choose('Search the library for “half \ud83d”')).toEqual([
      'go',
      '/-/search?q=half%20',
      false,
    ]);
  });

  test('in a field cuts, copies and pastes what can be', () => {
    const { items } = menu({ isEditable: true, editFlags: { ...editFlags, canCut: false } });
    const roles = items.map(({ role, enabled }) => [role, enabled]);
    expect(roles).toContainEqual(['cut', false]);
    expect(roles).toContainEqual(['paste', true]);
    expect(roles).toContainEqual(['selectAll', true]);
  });

  test('elsewhere does what can be done with the page', () => {
    expect(menu({}).choose('Back')).toEqual(['command', 'back']);
    expect(menu({}).choose('Print')).toEqual(['command', 'print']);
  });

  test('has a name for everything in both languages', () => {
    for (const place of [{}, { isEditable: true }, { linkURL: 'fieldbook://app/' }, { selectionText: 'x' }]) {
      const [english, german] = [menu(place, 'en'), menu(place, 'de')];
      expect(german.items.every(({ type, label }) => type === 'separator' || label !== undefined)).toBe(true);
      expect(german.labels).not.toEqual(english.labels);
    }
  });
});

test('by the keyboard the menu opens at what has the focus, by the pointer where that is', () => {
  const opened: object[] = [];
  const menus = {
    buildFromTemplate: () => ({
      popup: (options: object) => opened.push(options),
    }),
  } as unknown as typeof Menu;
  const webContents = new EventEmitter();
  const window = { webContents } as unknown as BrowserWindow;
  const ignore = (): void => undefined;
  const actions = { go: ignore, leave: ignore, copy: ignore, command: ignore };
  followContextMenu(window, menus, () => nativeWords('en', []), actions);
  webContents.emit('context-menu', {}, { ...nowhere, x: 5, y: 7, frame: null, menuSourceType: 'keyboard' });
  webContents.emit('context-menu', {}, { ...nowhere, x: 5, y: 7, frame: null, menuSourceType: 'mouse' });
  expect(opened).toEqual([
    { window, sourceType: 'keyboard', x: 5, y: 7 },
    { window, sourceType: 'mouse' },
  ]);
});
