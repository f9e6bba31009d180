import { expect, test } from 'vitest';
import { parseFlags } from '../../../../build/app/start-flags.mjs';

test('flags are read as they are meant', () => {
  expect({ ...parseFlags(['--web', '--no-open', '--port', '0', '--data', 'a', '--library=b c']) }).toEqual({
    web: true,
    'no-open': true,
    port: '0',
    data: 'a',
    library: 'b c',
  });
});

test.each([['--nonsense'], ['word'], ['--port=many'], ['--port=65536'], ['--data'], ['--web=yes']])(
  '%s is refused in a sentence, and the usage follows',
  (flag) => {
    expect(() => parseFlags([flag])).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/\.$/) as string,
        next: expect.stringContaining('Usage: npm start') as string,
      }) as Error,
    );
  },
);
