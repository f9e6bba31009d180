import { expect, test } from 'vitest';
import { done } from '../../../../main/api/failure.ts';
import { createAnswer } from '../../../../main/serve/answer.ts';
import { readGiven } from '../../../../renderer/ahead.ts';

const html = '<!doctype html><title>Fieldbook</title><body><div id="root"></div></body>';
const answer = createAnswer({ read: () => Promise.resolve(new TextEncoder().encode(html)) }, () =>
  Promise.reject(new Error('no picture is asked for')),
);
const nasty = '</script><script>alert(1)</script><!-- $& ';
const call = (name: unknown) => Promise.resolve(done({ name, title: nasty }));
const page = async (method = 'GET') => answer({ method, path: '/', headers: {}, call });

test('the page brings the answers to its first calls along, as they were given', async () => {
  const { body } = await page();
  const block = /<script type="application\/json" id="given">(.*?)<\/script>/.exec(String(body))?.[1] ?? '';
  const given = readGiven(block);
  expect(given.map(({ name }) => name)).toEqual([
    'settings.read',
    'library.describe',
    'library.tree',
    'session.read',
  ]);
  expect(given[2]?.outcome).toEqual(done({ name: 'library.tree', title: nasty }));
});

test('nothing that is kept or read can end the block of data and become part of the page', async () => {
  const text = String((await page()).body);
  expect(text.match(/<script/g)).toHaveLength(1);
  expect(text).not.toContain('<!--');
});

test('a page with answers in it is never kept by a browser, and nothing is asked for one without a reader', async () => {
  expect((await page()).headers['cache-control']).toBe('no-store');
  const { headers, body } = await answer({ method: 'GET', path: '/', headers: {} });
  expect(headers['cache-control']).toBe('no-cache');
  expect(new TextDecoder().decode(body as Uint8Array)).toBe(html);
});
