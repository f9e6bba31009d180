import { expect, test } from 'vitest';
import { highlight } from '../../../../main/cli/highlight.ts';

const mark = (text: string) => `[${text}]`;

test('marked parts are marked, and the rest is left as it is', () => {
  expect(
    highlight(
      'drain the node',
      [
        [0, 5],
        [10, 14],
      ],
      mark,
    ),
  ).toBe('[drain] the [node]');
});

test('a mark that sticks out of a line marks what is on the line', () => {
  expect(
    highlight(
      'node',
      [
        [-3, 2],
        [3, 9],
      ],
      mark,
    ),
  ).toBe('[no]d[e]');
});

test('marks beyond the text mark nothing', () => {
  expect(
    highlight(
      'node',
      [
        [-9, -4],
        [4, 8],
      ],
      mark,
    ),
  ).toBe('node');
});
