import { expect, test } from 'vitest';
import { commands, strokesOf, type CommandId } from '../../../../main/api/commands/commands.ts';
import { de } from '../../../../renderer/words/de.ts';
import { keyNames, matches, type Pressed } from '../../../../renderer/shell/shortcuts.ts';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const all = Object.keys(commands) as CommandId[];
const hit = (pressed: Pressed, mac = false): readonly string[] =>
  all.filter((id) => strokesOf(id, mac).some((stroke) => matches(stroke, pressed, mac)));

test('the main modifier is Command on a Mac and Ctrl elsewhere', () => {
  expect(hit(press('k', { ctrlKey: true }))).toEqual(['search']);
  expect(hit(press('k', { metaKey: true }), true)).toEqual(['search']);
  expect(hit(press('k', { ctrlKey: true }), true)).toEqual([]);
});

test('Ctrl+Tab is Ctrl on a Mac, too', () => {
  expect(hit(press('Tab', { ctrlKey: true }))).toEqual(['nextTab']);
  expect(hit(press('Tab', { ctrlKey: true, shiftKey: true }), true)).toEqual(['previousTab']);
});

test('a letter alone is not the shortcut of the letter with Ctrl', () => {
  expect(hit(press('k'))).toEqual([]);
  expect(hit(press('d'))).toEqual([]);
});

test('a letter with Ctrl and Shift is another shortcut than with Ctrl alone', () => {
  expect(hit(press('t', { ctrlKey: true }))).toEqual(['newTab']);
  expect(hit(press('T', { ctrlKey: true, shiftKey: true }))).toEqual(['reopenTab']);
  expect(hit(press('p', { ctrlKey: true }))).toEqual(['print']);
  expect(hit(press('P', { ctrlKey: true, shiftKey: true }))).toEqual(['palette']);
});

test('on a keyboard of other letters, the place of the key counts', () => {
  expect(hit(press('е', { ctrlKey: true, code: 'KeyT' }))).toEqual(['newTab']);
  expect(hit(press('z', { ctrlKey: true, code: 'KeyY' }))).toEqual([]);
});

test('? is found on every keyboard, with Shift or without', () => {
  expect(hit(press('?', { shiftKey: true }))).toEqual(['help']);
  expect(hit(press('?'))).toEqual(['help']);
});

test('F3 and Shift+F3 are told apart', () => {
  expect(hit(press('F3'))).toEqual(['nextMark']);
  expect(hit(press('F3', { shiftKey: true }))).toEqual(['previousMark']);
});

test.each([
  ['a Mac', true],
  ['other systems', false],
])('no key does two things on %s', (_name, mac) => {
  for (const id of all) {
    for (const { key, mod, ctrl, alt, shift } of strokesOf(id, mac)) {
      const ctrlKey = ctrl ?? (!mac && (mod ?? false));
      const held = {
        ctrlKey,
        metaKey: mac && (mod ?? false),
        altKey: alt ?? false,
        shiftKey: shift ?? false,
      };
      expect(hit(press(key, held), mac)).toEqual([id]);
    }
  }
});

test('keys are named as they stand on the keyboard', () => {
  expect(keyNames({ key: 'k', mod: true }, false)).toEqual(['Ctrl', 'K']);
  expect(keyNames({ key: 'ArrowLeft', alt: true }, true)).toEqual(['⌥', '←']);
  expect(keyNames({ key: 'Tab', ctrl: true, shift: true }, true)).toEqual(['⌃', '⇧', 'Tab']);
  const { key } = de.shortcuts;
  expect(keyNames({ key: 'PageUp', ctrl: true, shift: true }, false, key)).toEqual([
    'Strg',
    'Umschalt',
    'Bild ↑',
  ]);
});
