import { join } from 'node:path';
import { lint } from 'cspell';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const quiet = (): void => undefined;

test('the pages are spelled right, in American English', async () => {
  const issues: string[] = [];
  const result = await lint(
    ['content/pages/**/*.md'],
    { root, config: join(root, 'cspell.json'), gitignore: false },
    {
      issue: ({ uri, row, text, suggestions }) =>
        issues.push(
          `${uri?.slice(uri.indexOf('content/'))}:${row} ${text} (${(suggestions ?? []).slice(0, 3).join(', ')})`,
        ),
      info: quiet,
      debug: quiet,
      error: (message) => issues.push(String(message)),
      progress: quiet,
      result: quiet,
    },
  );
  expect(issues).toEqual([]);
  expect(result.files).toBeGreaterThan(10);
}, 60_000);

test('the list of words is in alphabetical order, each once', async () => {
  const { readFileSync } = await import('node:fs');
  const words = readFileSync(join(root, 'content/words.txt'), 'utf8').trim().split('\n');
  const sorted = [...new Set(words)].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' }));
  expect(words).toEqual(sorted);
});
