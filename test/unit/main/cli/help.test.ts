import { expect, test } from 'vitest';
import { runCommand } from '../../../../main/cli/start.ts';
import { terminal } from '../../../kit/terminal.ts';

async function say(...args: readonly string[]) {
  const { world, written } = terminal(args);
  return { code: await runCommand(world), ...written };
}

test('help lists every word and every exit code on stdout', async () => {
  const { code, out, err } = await say('--help');
  expect([code, err]).toEqual([0, '']);
  for (const word of ['search', 'show', 'serve', 'bulletins', 'Exit codes:']) expect(out).toContain(word);
});

test('each word has a help of its own', async () => {
  for (const word of ['search', 'show', 'bulletins']) {
    expect((await say(word, '--help')).out, word).toContain(`Usage: fieldbook ${word}`);
  }
});

test('the version is printed alone', async () => {
  expect(await say('--version')).toMatchObject({ code: 0, out: '0.0.0\n' });
});

test('no word and an unknown word end with 2', async () => {
  expect(await say()).toMatchObject({ code: 2, out: '' });
  expect(await say('serch')).toMatchObject({ code: 2, err: expect.stringContaining('search') as string });
});
