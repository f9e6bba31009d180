import { expect, test } from 'vitest';
import {
  keyNames,
  matches,
  shortcuts,
  type Pressed,
  type Shortcut,
} from '../../../../renderer/shell/shortcuts.ts';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const all: readonly (readonly [string, Shortcut])[] = Object.entries(shortcuts);
const hit = (pressed: Pressed): readonly string[] =>
  all.filter(([, { strokes }]) => strokes.some((stroke) => matches(stroke, pressed))).map(([id]) => id);

test('Ctrl and Command mean the same', () => {
  expect(hit(press('k', { ctrlKey: true }))).toEqual(['search']);
  expect(hit(press('K', { metaKey: true }))).toEqual(['search']);
});

test('a letter alone is not the shortcut of the letter with Ctrl', () => {
  expect(hit(press('k'))).toEqual([]);
  expect(hit(press('d'))).toEqual([]);
});

test('? is found on every keyboard, with Shift or without', () => {
  expect(hit(press('?', { shiftKey: true }))).toEqual(['help']);
  expect(hit(press('?'))).toEqual(['help']);
});

test('F3 and Shift+F3 are told apart', () => {
  expect(hit(press('F3'))).toEqual(['nextMark']);
  expect(hit(press('F3', { shiftKey: true }))).toEqual(['previousMark']);
});

test('no key does two things', () => {
  for (const [, { strokes }] of all) {
    for (const { key, mod, alt, shift } of strokes) {
      const pressed = press(key, { ctrlKey: mod ?? false, altKey: alt ?? false, shiftKey: shift ?? false });
      expect(hit(pressed)).toHaveLength(1);
    }
  }
});

test('keys are named as they stand on the keyboard', () => {
  expect(keyNames({ key: 'k', mod: true }, false)).toEqual(['Ctrl', 'K']);
  expect(keyNames({ key: 'ArrowLeft', alt: true }, true)).toEqual(['⌥', '←']);
});
