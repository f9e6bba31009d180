import { expect, test } from 'vitest';
import { hashesIn, hashesOfBulletin } from '../../../../main/bulletins/hashes.ts';

const one = 'ab'.repeat(32);
const two = 'CD'.repeat(32);

test('every hash is found with its line, in small letters', () => {
  expect(hashesIn(`${one}  gate.iso\n${two}  key.bin\n`)).toEqual([
    { sha256: one, text: `${one}  gate.iso` },
    { sha256: two.toLowerCase(), text: `${two}  key.bin` },
  ]);
});

test('a part of a longer hash is no hash', () => {
  expect(hashesIn('ef'.repeat(64))).toEqual([]);
  expect(hashesIn('a'.repeat(63))).toEqual([]);
});

test('a line without an end is cut around the hash', () => {
  const [found] = hashesIn(`${'x '.repeat(5000)}${one}${' y'.repeat(5000)}`);
  expect(found?.text).toContain(one);
  expect(found?.text.length).toBeLessThan(400);
});

test('a file hash of a product is told with the name of the file', () => {
  const hashes = [{ filename: 'gate.iso', file_hashes: [{ algorithm: 'sha256', value: one }] }];
  const document = { product_tree: { full_product_names: [{ product_identification_helper: { hashes } }] } };
  expect(hashesOfBulletin(Buffer.from(JSON.stringify(document)))).toEqual([
    { sha256: one, text: `gate.iso: ${one}` },
  ]);
});

test('a file that is no JSON prints its hashes all the same', () => {
  expect(hashesOfBulletin(Buffer.from(`{"text": "${one}`))).toMatchObject([{ sha256: one }]);
});
