import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../../renderer/notes/excerpt.ts';

describe('the first words of a note', () => {
  test('are read without the signs of Markdown', () => {
    const note =
      '# Ask\n\n**Ada** about `pip`:\n\n- the [lock file](/security)\n1. twice\n> said Jo\n\n```bash\npip config list\n```\n';
    expect(excerptOf(note)).toBe('Ask Ada about pip: the lock file twice said Jo pip config list');
  });

  test('keep what only looks like Markdown', () => {
    expect(excerptOf('5 * 3 - 2, a_b_c, --flag, C:\\x, #7 and [x]')).toBe(
      '5 * 3 - 2, a_b_c, --flag, C:\\x, #7 and [x]',
    );
  });

  test('end after two lines', () => {
    expect(excerptOf('word '.repeat(100)).length).toBeLessThanOrEqual(160);
  });
});
