import { expect, test } from 'vitest';
import { typeAhead } from '../../../../renderer/parts/typed-ahead.ts';

interface Key {
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly isComposing?: boolean;
}

/** A window as far as keys go: says whether anybody took one. */
function keyboard() {
  const heard = new EventTarget();
  const press = ({ key, ctrlKey = false, altKey = false, isComposing = false }: Key): boolean =>
    !heard.dispatchEvent(
      Object.assign(new Event('keydown', { cancelable: true }), {
        key,
        ctrlKey,
        altKey,
        metaKey: false,
        isComposing,
      }),
    );
  const type = (text: string): boolean[] => [...text].map((key) => press({ key }));
  return { target: heard as unknown as Window, press, type };
}

const never = (): void => {
  throw new Error('nobody pressed Escape');
};

test('what is typed before a field is there is its first text, and nothing else hears it', () => {
  const { target, type, press } = keyboard();
  const ahead = typeAhead(target, never);
  expect(type('new?x')).toEqual([true, true, true, true, true]);
  press({ key: 'Backspace' });
  press({ key: '@', ctrlKey: true, altKey: true });
  expect(ahead.end()).toBe('new?@');
});

test('once the field is there its keys are its own', () => {
  const { target, type } = keyboard();
  const ahead = typeAhead(target, never);
  type('a');
  ahead.end();
  expect(type('b')).toEqual([false]);
  expect(ahead.end()).toBe('');
});

test('keys that write nothing stay the window’s', () => {
  const { target, press } = keyboard();
  typeAhead(target, never);
  expect(press({ key: 'w', ctrlKey: true })).toBe(false);
  expect(press({ key: 'F6' })).toBe(false);
  expect(press({ key: 'a', isComposing: true })).toBe(false);
});

test('Escape says that the field isn’t wanted any more', () => {
  const { target, press } = keyboard();
  let wanted = true;
  typeAhead(target, () => {
    wanted = false;
  });
  press({ key: 'Escape' });
  expect(wanted).toBe(false);
});
