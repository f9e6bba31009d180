import { expect, test } from 'vitest';
import { pieceOf } from '../../../../renderer/parts/bidi.ts';

const whole = (text: string) => pieceOf(text, 0, text.length);
const visible = (text: string) => text.replaceAll('\u200E', '|');

test('a text in one direction is shown as it is', () => {
  expect(whole('see /etc/hosts and a/b')).toBe('see /etc/hosts and a/b');
  expect(whole('نعم/لا')).toBe('نعم/لا');
});

test('the slashes of a path stay at its ends among words that run from right to left', () => {
  expect(visible(whole('انظر /etc/keys/ هنا'))).toBe('انظر |/|etc|/|keys|/| هنا');
});

test('a slash between two words that run from right to left is theirs', () => {
  expect(visible(whole('نعم/لا في ~/x'))).toBe('نعم/لا في ~|/|x');
});

test('a path that a mark cuts in two is whole all the same', () => {
  const text = 'في /etc';
  expect(visible(pieceOf(text, 0, 4))).toBe('في |/|');
  expect(pieceOf(text, 4, 7)).toBe('etc');
});
