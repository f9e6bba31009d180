import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../../../main/cli/start.ts';
import { folderOf } from '../../../kit/temp-folder.ts';
import { terminal } from '../../../kit/terminal.ts';

/** More than one piece of a stream. */
const image = 'gate'.repeat(50_000);
const sha256 = createHash('sha256').update(image).digest('hex');
const library = () => folderOf({ 'pages/downloads.md': `# Downloads\n\n## Images\n\n${sha256}  gate.iso\n` });
const downloads = () => folderOf({ 'gate.iso': image, 'other.iso': 'something else' });

async function check(...args: readonly string[]) {
  const { world, written } = terminal(['check', '--library', library(), ...args]);
  return { code: await runCommand(world), ...written };
}

test('a file is found where its hash is printed', async () => {
  const { code, out } = await check(join(downloads(), 'gate.iso'));
  expect(code).toBe(0);
  expect(out).toContain('/downloads#images');
  expect(out).toContain(`${sha256} gate.iso`);
});

test('a file that is nowhere ends with 1, and is not called bad', async () => {
  const folder = downloads();
  const { code, out } = await check(join(folder, 'gate.iso'), join(folder, 'other.iso'));
  expect(code).toBe(1);
  expect(out).toContain('Not in this library (1 pages and 0 bulletins, working copy)');
});

test('a file that cannot be read is named, and the others are checked', async () => {
  const folder = downloads();
  const { code, out, err } = await check(join(folder, 'none.iso'), join(folder, 'gate.iso'));
  expect(code).toBe(6);
  expect(err).toContain('none.iso');
  expect(out).toContain('gate.iso');
});

test('a script gets an object a file', async () => {
  const { out } = await check('--json', join(downloads(), 'gate.iso'));
  expect(JSON.parse(out)).toMatchObject({ sha256, places: [{ route: '/downloads', anchor: 'images' }] });
});
