import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../../main/cli/start.ts';
import { openTestReader } from '../../../kit/open-test-reader.ts';
import { folderOf, tempFolder } from '../../../kit/temp-folder.ts';
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

test('the bars of the window count what the terminal counts, release by release', async () => {
  const files = { 'a.json': affects, 'b.json': silent, 'c.json': clears };
  const reader = await openTestReader(folderOf(files));
  const { releases } = await reader.ask('bulletins.exposure', { product: 'Palette' });
  expect(releases.map(({ version }) => version)).toEqual(['4.4.14', '4.4.18', '4.5.3']);
  for (const { version, counts } of releases) {
    const { out } = await run(files, '--product', 'Palette', '--version', version, '--json');
    expect(JSON.parse(out), version).toMatchObject({ counts });
  }
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

test.each([
  ['no bulletins', { 'README.md': 'Nothing here.' }, 'No bulletin is here to tell anything'],
  [
    'none that can be read',
    { 'a.json': '{' },
    'No bulletin is here to tell anything, 1 file could not be read',
  ],
])('a library with %s tells nothing, and never "0 affect it"', async (_, files, said) => {
  const { code, out } = await run(files, ...site);
  expect([code, out]).toEqual([1, `${said}\n`]);
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

test.each([
  ['--site', 'Plant 7', ...site],
  ['--to', 'list.csv'],
  ['--export', 'pdf'],
  ['--export', 'vex'],
  ['--export', 'csv', '--json'],
])('words that do not go together are a wrong command line: %s %s', async (...args) => {
  expect((await run({ 'a.json': affects }, ...args)).code).toBe(2);
});

describe('for a site that the window knows', () => {
  async function plant(...args: readonly string[]) {
    const library = folderOf({ 'a.json': affects, 'b.json': silent });
    const data = join(tempFolder(), 'data');
    const reader = await openTestReader(library, { dataDir: data });
    for (const name of ['Plant 7', 'Twin', 'twin'])
      await reader.ask('sites.save', {
        site: { name, product: 'Palette', version: '4.4.14', deployment: null },
      });
    const { world, written } = terminal(['bulletins', '--library', library, '--data', data, ...args]);
    return { code: await runCommand(world), ...written };
  }

  test('it is found by its name, and judged by its release', async () => {
    const { code, out } = await plant('--site', 'plant  7', '--json', '--fail-on', 'high');
    expect(code).toBe(10);
    expect(JSON.parse(out)).toMatchObject({
      ...{ site: 'Plant 7', product: 'Palette', version: '4.4.14' },
      bulletins: [{ verdict: 'affected' }, { verdict: 'unknown' }],
    });
  });

  test('one that is not there is said, with those that are', async () => {
    const { code, err } = await plant('--site', 'Plant 8');
    expect(code).toBe(1);
    expect(err).toContain('There is no site "Plant 8".');
    expect(err).toContain('Plant 7 (Palette 4.4.14)');
  });

  test('a name that two bear is not guessed', async () => {
    expect(await plant('--site', 'Twin')).toMatchObject({
      ...{ code: 1, out: '', err: expect.stringContaining('2 sites are called') as string },
    });
  });
});

describe('an export', () => {
  const files = { 'a.json': affects, 'b.json': silent, 'broken.json': '{' };

  test.each([
    ['csv', 'MAKER-1'],
    ['json', '"MAKER-1"'],
    ['vex', 'csaf_vex'],
    ['html', '<!doctype html>'],
  ])('is made as %s, and what it rests on is said', async (format, part) => {
    const to = join(tempFolder(), `list.${format}`);
    const { code, err, out } = await run(files, ...site, '--export', format, '--to', to);
    expect([code, out]).toEqual([0, '']);
    expect(readFileSync(to, 'utf8').toLowerCase()).toContain(part.toLowerCase());
    expect(err).toContain("1 affect it, 0 don't, 1 don't say; 1 files could not be read");
  });

  test('without a place goes to stdout, and --fail-on still counts', async () => {
    const { code, out } = await run(files, ...site, '--export', 'csv', '--fail-on', 'any');
    expect(code).toBe(10);
    expect(out).toContain('MAKER-2');
  });

  test('that states nothing is refused, and leaves no file', async () => {
    const to = join(tempFolder(), 'none.json');
    const { code } = await run({ 'b.json': silent }, ...site, '--export', 'vex', '--to', to);
    expect([code, existsSync(to)]).toEqual([1, false]);
  });
});
