import { expect, test } from 'vitest';
import { runCommand } from '../../../../main/cli/start.ts';
import { smallLibrary } from '../../../kit/small-library.ts';
import { folderOf } from '../../../kit/temp-folder.ts';
import { terminal } from '../../../kit/terminal.ts';

async function show(args: readonly string[], given: Parameters<typeof terminal>[1] = {}) {
  const { world, written } = terminal(['show', '--library', folderOf(smallLibrary), ...args], given);
  return { code: await runCommand(world), ...written };
}

test('a page is printed as text, with where it stands', async () => {
  const { code, out } = await show(['/security/lifecycle']);
  expect(code).toBe(0);
  expect(out).toMatch(/^Security\nLifecycle\n/);
  expect(out).toContain('A release passes four gates.');
  expect(out).not.toContain('<');
});

test('an anchor does not keep a page from being found', async () => {
  expect(await show(['/security/lifecycle#release-gates'])).toMatchObject({ code: 0 });
});

test('a script gets the page as one object', async () => {
  const { out } = await show(['--json', '/security/lifecycle']);
  expect(JSON.parse(out)).toMatchObject({ route: '/security/lifecycle', title: 'Lifecycle' });
});

test('text stays within the width that was asked for', async () => {
  const { out } = await show(['--width', '24', '/security']);
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(24);
});

test('a page that is not there ends with 1, and says so', async () => {
  const { code, out, err } = await show(['/nowhere']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('/nowhere');
});

test('an id that is not there ends with 1, and shows no look-alike', async () => {
  const { code, out, err } = await show(['CVE-1999-0001']);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('CVE-1999-0001 is not in this library.');
});
