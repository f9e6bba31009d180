import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../main/cli/start.ts';
import { bulletin, makePublisher } from '../kit/publisher.ts';
import { serveFolder } from '../kit/static-server.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { terminal } from '../kit/terminal.ts';

/** Says one word on a terminal, and answers with what was printed. */
async function say(...args: string[]) {
  const { world, written } = terminal(args, {
    newId: () => `${args.join(' ')} ${performance.now()}`,
    untilStopped: () => new Promise(() => undefined),
  });
  const code = await runCommand(world);
  return {
    code,
    out: written.out,
    err: written.err,
    json: () => JSON.parse(written.out) as Record<string, unknown>,
  };
}

const nothing = { new: [], revised: [], withdrawn: [] };

test(
  'publish, update, read, search, roll back, hand on: all of it on the terminal',
  { timeout: 120_000 },
  async () => {
    const publisher = await makePublisher();
    await publisher.publish();
    const { url } = await serveFolder(publisher.repository);
    const root = join(publisher.repository, 'metadata/1.root.json');
    const data = join(tempFolder(), 'data');
    const update = (...more: string[]) => say('update', '--from', url, '--data', data, '--json', ...more);

    const untrusted = await update();
    expect(untrusted.code).toBe(5);
    expect(untrusted.json()).toMatchObject({
      outcome: 'refused',
      code: 'trust-missing',
      from: null,
      to: null,
    });

    const planned = await update('--trust', root, '--plan');
    expect(planned.code).toBe(0);
    expect(planned.json()).toMatchObject({ outcome: 'planned', from: null, to: 1, reason: null });
    expect((await update('--trust', root)).json()).toMatchObject({
      ...{ outcome: 'installed', from: null, to: 1, reason: null, code: null },
      changes: {
        pages: { new: ['pages/index.md', 'pages/security/index.md'], revised: [], withdrawn: [] },
        bulletins: { new: ['bulletins/vtx-2026-0001.json'], revised: [], withdrawn: [] },
      },
    });
    expect((await update('--trust', root)).json()).toMatchObject({
      ...{ outcome: 'nothing-new', from: 1, to: 1, bytes: 0 },
      changes: { pages: nothing, bulletins: nothing },
    });

    await publisher.publish({
      'pages/index.md': '# Vertex\n\nQuokkas keep it.\n',
      'pages/security/index.md': null,
      'bulletins/vtx-2026-0002.json': bulletin('VTX-2026-0002', 'Two'),
    });
    expect((await update()).json()).toMatchObject({
      ...{ outcome: 'installed', from: 1, to: 2 },
      changes: {
        pages: { new: [], revised: ['pages/index.md'], withdrawn: ['pages/security/index.md'] },
        bulletins: { new: ['bulletins/vtx-2026-0002.json'] },
      },
    });

    const found = await say('search', 'quokkas', '--json', '--data', data);
    expect(found.code).toBe(0);
    expect(found.json()).toMatchObject({
      edition: 'edition 2 · 23 Nov 2026',
      hits: [{ path: 'pages/index.md' }],
    });
    expect((await say('show', '/', '--data', data)).out).toContain('Quokkas keep it.');

    // What an update would have changed is told where it fails, too.
    await publisher.publish({ 'pages/index.md': '# Vertex\n\nNobody can fetch this.\n' });
    const lost = join(tempFolder(), 'lost');
    cpSync(publisher.repository, lost, { recursive: true });
    for (const folder of ['blobs', 'packs']) rmSync(join(lost, folder), { recursive: true, force: true });
    const failed = await say('update', '--from', lost, '--data', data, '--json');
    expect(failed.code).not.toBe(0);
    expect(failed.json()).toMatchObject({
      ...{ outcome: 'refused', code: 'source-incomplete', from: 2, to: 3 },
      changes: { pages: { revised: ['pages/index.md'] }, bulletins: nothing },
    });

    const carried = join(tempFolder(), 'carried.fieldbook');
    expect((await say('export', '--to', carried, '--data', data)).code).toBe(0);
    expect(await say('verify', carried, '--trust', root, '--data', data)).toMatchObject({ code: 0 });
    const other = join(tempFolder(), 'other');
    expect((await say('update', '--from', carried, '--trust', root, '--data', other)).out).toContain(
      'Edition 2',
    );
    expect((await say('show', '/', '--data', other)).out).toContain('Quokkas keep it.');

    expect(await say('rollback', '--data', data)).toMatchObject({
      code: 0,
      out: 'Back from edition 2 to edition 1.\n',
    });
    expect((await say('show', '/', '--data', data)).out).toContain('Welcome.');
    expect(await say('rollback', '--data', data)).toMatchObject({ code: 5 });

    const ledger = (await say('ledger', '--json', '--data', data)).json() as {
      entries: { outcome: string }[];
      broken: null;
    };
    expect(ledger.broken).toBeNull();
    expect(ledger.entries.map((entry) => entry.outcome)).toEqual([
      'refused',
      ...['started', 'installed'],
      'nothing-new',
      ...['started', 'installed'],
      ...['started', 'refused'],
      'done',
      ...['started', 'done'],
      'refused',
    ]);
  },
);

test('verify names every file that is wrong', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const good = await say('verify', publisher.repository, '--json', '--data', tempFolder());
  expect(good.json()).toMatchObject({ ok: true, serial: 1, files: 5, wrong: [] });
  rmSync(join(publisher.repository, 'blobs'), { recursive: true });
  const bad = await say('verify', publisher.repository, '--json', '--data', tempFolder());
  expect(bad.code).toBe(5);
  expect(bad.json()['wrong']).toHaveLength(5);
  expect(bad.err).toContain('pages/index.md');
});

test('a source that is out of reach is a failure, not a refusal; a wrong command line is neither', async () => {
  const data = tempFolder();
  const failed = await say(
    'update',
    '--from',
    'http://127.0.0.1:1/',
    '--data',
    data,
    '--json',
    '--trust',
    '/no/root',
  );
  expect(failed.json()).toMatchObject({ outcome: 'refused', code: 'trust-missing' });
  const publisher = await makePublisher();
  await publisher.publish();
  const root = join(publisher.repository, 'metadata/1.root.json');
  const away = await say(
    'update',
    '--from',
    'http://127.0.0.1:1/',
    '--data',
    data,
    '--json',
    '--trust',
    root,
  );
  expect(away).toMatchObject({ code: 6 });
  expect(away.json()).toMatchObject({ outcome: 'failed', code: 'source-unreachable' });
  expect((await say('update', '--data', data)).code).toBe(2);
});
