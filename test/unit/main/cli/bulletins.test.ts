import { expect, test } from 'vitest';
import { runCommand } from '../../../../main/cli/start.ts';
import { folderOf } from '../../../kit/temp-folder.ts';
import { terminal } from '../../../kit/terminal.ts';
import { advisory, release } from '../bulletins/advisory.ts';

const text = (document: object): string => JSON.stringify(document);
const severity = (word: string) => ({ aggregate_severity: { text: word } });
const affects = text(
  advisory({ known_affected: [release('4.4.14')], fixed: [release('4.4.18')] }, severity('High')),
);
const silent = text(
  advisory({ known_affected: [release('4.5.3')] }, severity('Critical'), { id: 'MAKER-2' }),
);
const clears = text(advisory({ fixed: [release('4.4.14')] }, severity('Critical'), { id: 'MAKER-3' }));

/** Runs one command over a folder of bulletins: what it wrote, and how it ended. */
async function run(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { world, written } = terminal(['bulletins', '--library', folderOf(files), ...args]);
  return { code: await runCommand(world), ...written };
}

const site = ['--product', 'Palette', '--version', '4.4.14'];

test('a script gets one object with verdict, rule and evidence of every bulletin', async () => {
  const { code, out } = await run({ 'a.json': affects, 'b.json': silent }, ...site, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    product: 'Palette',
    version: '4.4.14',
    edition: { kind: 'working-copy' },
    counts: { affected: { high: 1 }, notAffected: 0, unknown: { critical: 1 } },
    bulletins: [
      {
        id: 'MAKER-1',
        verdict: 'affected',
        rule: 'affected-named',
        evidence: [{ words: 'Palette 4.4.14' }],
        fixedIn: ['4.4.18'],
        status: 'final',
      },
      { id: 'MAKER-2', verdict: 'unknown', rule: 'version-not-named', cvss: null },
    ],
  });
});

test('a person gets one line a bulletin, what concerns the release first, and a sum', async () => {
  const { out } = await run({ 'a.json': silent, 'b.json': affects, 'c.json': clears }, ...site);
  expect(out.split('\n').map((line) => line.split(/ {2,}/)[0])).toEqual([
    'affected',
    'unknown',
    'not-affected critical',
    '',
    "1 affect it, 1 don't, 1 don't say",
    '',
  ]);
});

test.each<readonly [code: number, level: string, name: string, files: Readonly<Record<string, string>>]>([
  [10, 'high', 'one that grave affects the release', { 'a.json': affects }],
  [0, 'critical', 'one below that affects it', { 'a.json': affects, 'b.json': clears }],
  [11, 'critical', 'one that grave does not say', { 'a.json': affects, 'b.json': silent }],
  [11, 'any', 'a file could not be read', { 'a.json': clears, 'broken.json': '{' }],
  [11, 'any', 'there are no bulletins', { 'README.md': 'Nothing here.' }],
  [0, 'any', 'all are said not to affect it', { 'a.json': clears }],
])('--fail-on ends with %i on %s when %s', async (code, level, _, files) => {
  expect((await run(files, ...site, '--fail-on', level)).code).toBe(code);
});

test('a product that no bulletin names is refused, with the ones that are', async () => {
  const { code, err } = await run({ 'a.json': affects }, '--product', 'Pallette', '--version', '4.4.14');
  expect(code).toBe(1);
  expect(err).toContain('No bulletin names a product "Pallette".');
  expect(err).toContain('Palette');
});

test('a file that is no bulletin is said, and left out', async () => {
  const { err, code } = await run({ 'a.json': affects, 'broken.json': '{' });
  expect(code).toBe(0);
  expect(err).toContain('broken.json is left out');
});

test.each([
  ['--version', '4.4.14'],
  ['--product', 'Palette'],
  ['--fail-on', 'high'],
  ['--fail-on', 'low', ...site],
])('half a question is a wrong command line: %s %s', async (...args) => {
  expect((await run({ 'a.json': affects }, ...args)).code).toBe(2);
});
