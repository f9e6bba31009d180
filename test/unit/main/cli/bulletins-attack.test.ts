import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../../main/cli/start.ts';
import { folderOf } from '../../../kit/temp-folder.ts';
import { terminal } from '../../../kit/terminal.ts';
import { advisory, release } from '../bulletins/advisory.ts';

const text = (document: object): string => JSON.stringify(document);
const affects = text(advisory({ known_affected: [release('4.4.14')] }));
const clears = text(advisory({ fixed: [release('4.4.14')] }, {}, { id: 'MAKER-3' }));

/** Judges a folder of files. */
async function run(files: Readonly<Record<string, string | Uint8Array>>, args: readonly string[]) {
  const { world, written } = terminal(['bulletins', '--library', folderOf(files), ...args]);
  return { code: await runCommand(world), ...written };
}

const asks = (product: string, version: string) => ['--product', product, '--version', version];
const strict = [...asks('Palette', '4.4.14'), '--fail-on', 'any'];

describe('however the product and its release are written', () => {
  test.each([
    ['pAlEtTe', '4.4.14'],
    ['  Palette ', 'v4.4.14'],
    ['palette', ' V4.4.14 '],
    ['Palette', 'version 4.4.14'],
  ])('%j %j', async (product, version) => {
    expect((await run({ 'a.json': affects }, [...asks(product, version), '--fail-on', 'any'])).code).toBe(10);
  });

  test.each(['9.9.9', '*', 'all versions', 'latest', '4.4', '4.4.14-rc.1', '4.4.14 HF1', '<4.5'])(
    'a release that is not stated is not passed over: %s',
    async (version) => {
      const { code } = await run({ 'c.json': clears }, [...asks('Palette', version), '--fail-on', 'any']);
      expect(code).toBe(11);
    },
  );
});

describe('a file that cannot be judged is not passed over', () => {
  const encoder = new TextEncoder();
  test.each<readonly [string, Uint8Array]>([
    ['an empty one', new Uint8Array()],
    ['half of one', encoder.encode(affects.slice(0, -40))],
    ['one that is no UTF-8', Uint8Array.from([...encoder.encode(affects.slice(0, 40)), 0xff, 0xfe])],
    ['UTF-16', Uint8Array.from(Buffer.from(`\uFEFF${affects}`, 'utf16le'))],
    ['JSON that is no CSAF', encoder.encode('{"name":"a-package"}')],
    ['a list', encoder.encode('[]')],
    ['a CSAF document without a title', encoder.encode(affects.replace('"title"', '"titel"'))],
    ['a version of CSAF that is not known', encoder.encode(affects.replace('"2.0"', '"3.0"'))],
  ])('%s', async (_, content) => {
    const { code, err } = await run({ 'c.json': clears, 'b.json': content }, strict);
    expect(code).toBe(11);
    expect(err).toContain('b.json is left out');
  });
});

test('a byte order mark hides nothing', async () => {
  const { code } = await run({ 'c.json': clears, 'a.json': `\uFEFF${affects}` }, strict);
  expect(code).toBe(10);
});

test('of two documents with one id neither hides the other', async () => {
  const same = text(advisory({ fixed: [release('4.4.14')] }));
  for (const files of [
    { 'a.json': affects, 'b.json': same },
    { 'a.json': same, 'b.json': affects },
  ]) {
    expect((await run(files, strict)).code).toBe(10);
  }
});

test('a folder that is not there is no empty library', async () => {
  const { world } = terminal(['bulletins', '--library', join(folderOf({}), 'gone'), ...strict]);
  expect(await runCommand(world)).toBe(3);
});
