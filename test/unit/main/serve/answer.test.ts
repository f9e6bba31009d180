import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { done, refuse } from '../../../../main/api/failure.ts';
import { createAnswer, type Answer, type AnswerPath } from '../../../../main/serve/answer.ts';
import { listRendererFiles } from '../../../../main/serve/renderer-files.ts';

const pictures = new Map([
  ['assets/gate one.png', new Uint8Array([1, 2, 3])],
  ['assets/plan.svg', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['assets/100%25.png', new Uint8Array([4])],
  ['library.json', new Uint8Array([5])],
]);

let folder: string;
let answer: AnswerPath;

const get = (path: string, headers = {}): Promise<Answer> => answer({ method: 'GET', path, headers });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fieldbook-serve-'));
  const renderer = join(folder, 'renderer');
  await mkdir(join(renderer, 'assets'), { recursive: true });
  await writeFile(join(renderer, 'index.html'), '<!doctype html><title>Fieldbook</title>');
  await writeFile(join(renderer, 'assets/main-1a2b.js'), 'export {};');
  await writeFile(join(renderer, 'notes.md'), 'not for the browser');
  await writeFile(join(renderer, '.hidden.js'), 'secret');
  await writeFile(join(folder, 'secret.js'), 'secret');
  await symlink(join(folder, 'secret.js'), join(renderer, 'linked.js'));
  await symlink(folder, join(renderer, 'up'));
  answer = createAnswer(await listRendererFiles(renderer), (path) => {
    const bytes = pictures.get(path);
    const absent = refuse('library-unreadable', `${path} is not part of this library.`);
    return Promise.resolve(bytes ? done(bytes) : absent);
  });
});

afterAll(() => rm(folder, { recursive: true }));

describe('the renderer', () => {
  test('is the answer to every address inside the app, dots and all', async () => {
    for (const path of [
      '/',
      '/security/lifecycle',
      '/-/search?q=a.png',
      '/releases/v1.2',
      '/a%20b',
      '/app',
    ]) {
      const { status, headers, body } = await get(path);
      expect(status, path).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(String(body)).toContain('<title>Fieldbook</title>');
    }
  });

  test('may load its own files and nothing else', async () => {
    const policy = (await get('/')).headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('is kept for good where its name says its content, and asked for again where not', async () => {
    expect((await get('/app/assets/main-1a2b.js')).headers['cache-control']).toContain('immutable');
    expect((await get('/')).headers['cache-control']).toBe('no-cache');
  });

  test('says what kind of file each is, and that browsers must not guess', async () => {
    const { headers } = await get('/app/assets/main-1a2b.js');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('is not the answer to what a browser asks for as a picture, a script or a frame', async () => {
    for (const destination of ['image', 'script', 'iframe', 'style']) {
      expect((await get('/security', { 'sec-fetch-dest': destination })).status).toBe(404);
    }
    expect((await get('/security', { 'sec-fetch-dest': 'document' })).status).toBe(200);
    expect((await get('/favicon.ico')).status).toBe(404);
  });
});

describe('a picture of the library', () => {
  test('is found by its name, spaces and per cent signs included', async () => {
    const { status, headers, body } = await get('/library/assets/gate%20one.png');
    expect([status, headers['content-type'], body]).toEqual([200, 'image/png', new Uint8Array([1, 2, 3])]);
    expect((await get('/library/assets/100%2525.png')).body).toEqual(new Uint8Array([4]));
  });

  test('cannot run a script, even when it is opened on its own', async () => {
    const policy = (await get('/library/assets/plan.svg')).headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('script-src');
  });

  test('pages of a library with folders named app or library open by their address', async () => {
    for (const path of ['/app/install', '/library/policy', '/library/v1.2/policy']) {
      const { status, body } = await get(path, { 'sec-fetch-dest': 'document' });
      expect([status, new TextDecoder().decode(body as Uint8Array)]).toEqual([
        200,
        '<!doctype html><title>Fieldbook</title>',
      ]);
    }
  });

  test('is all that is served of a library', async () => {
    expect((await get('/library/library.json')).status).toBe(404);
    expect((await get('/library/assets/missing.png')).status).toBe(404);
  });
});

describe('a path out of the folder is refused', () => {
  test.each([
    ['dots', '/app/../secret.js'],
    ['dots at the end of a folder', '/app/assets/../../secret.js'],
    ['encoded dots', '/app/%2e%2e/secret.js'],
    ['twice encoded dots', '/app/%252e%252e/secret.js'],
    ['an encoded slash', '/app/..%2fsecret.js'],
    ['an encoded backslash', '/app/..%5csecret.js'],
    ['a backslash', '/app/..\\secret.js'],
    ['a NUL', '/app/assets/main-1a2b.js%00.png'],
    ['a device name', '/library/assets/con.png'],
    ['a device name in a folder', '/library/aux/gate.png'],
    ['a stream of a Windows file', '/app/assets/main-1a2b.js::$DATA.js'],
    ['a trailing dot', '/app/assets/main-1a2b.js.'],
    ['an empty segment', '/app//assets/main-1a2b.js'],
    ['half an encoding', '/app/%E0%A4%A.js'],
    ['a symbolic link to a file', '/app/linked.js'],
    ['a symbolic link to a folder', '/app/up/secret.js'],
    ['a hidden file', '/app/.hidden.js'],
    ['a kind of file that the renderer has no use for', '/app/notes.md'],
    ['a property of every object', '/app/constructor.js'],
    ['dots in the library', '/library/assets/../../secret.png'],
  ])('%s', async (_what, path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(String(body)).not.toContain('secret');
  });

  test('as is the address of another server', async () => {
    expect((await get('http://elsewhere.example/app/assets/main-1a2b.js')).status).toBe(400);
  });
});

test('only reading is allowed', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
    const { status, headers } = await answer({ method, path: '/', headers: {} });
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  }
});

test('a question by HEAD is answered without a body', async () => {
  const { status, body } = await answer({ method: 'HEAD', path: '/', headers: {} });
  expect([status, body]).toEqual([200, null]);
});
