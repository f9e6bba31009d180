import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { expect, onTestFinished, test } from 'vitest';
import type { CallName, EventName, Params, Result } from '../../main/api/contract.ts';
import type { Outcome } from '../../main/api/failure.ts';
import { openReader } from '../../main/reader/open-reader.ts';
import { bulletinLibrary } from '../kit/bulletin-library.ts';
import { editionFolder } from '../kit/edition-folder.ts';
import { makePublisher, today } from '../kit/publisher.ts';
import { makeReader, unwrap } from '../kit/reader.ts';
import { serveFolder } from '../kit/static-server.ts';
import { tempFolder } from '../kit/temp-folder.ts';

/** A reader as a host opens it, on what is installed, else on what came along. */
async function open(dataDir: string, bundledDir: string, follow = false) {
  const events: EventName[] = [];
  const reader = unwrap(
    await openReader({
      ...{ dataDir, bundledDir, libraryDir: null, Store: Conf, fetch, hostName: 'test', newId: randomUUID },
      ...{
        rootFile: join(dataDir, 'none'),
        managedFiles: [],
        now: () => today,
        clock: () => performance.now(),
      },
      ...{ searchWorker: null, bulletinWorker: null, follow },
      about: { version: '0', host: 'test', node: process.version, platform: process.platform },
      onTrouble: (error) => {
        throw error instanceof Error ? error : new Error(String(error));
      },
    }),
  );
  onTestFinished(() => reader.close());
  reader.on((name) => events.push(name));
  const call = async <N extends CallName>(name: N, params: Params<N>) =>
    (await reader.dispatch(name, params)) as Outcome<Result<N>>;
  const ask = async <N extends CallName>(name: N, params: Params<N>) => unwrap(await call(name, params));
  return { call, ask, events };
}

test('what is read follows an update and a roll-back without a restart, and a restart finds it again', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const { url } = await serveFolder(publisher.repository);
  const trust = readFileSync(join(publisher.repository, 'metadata/1.root.json'), 'utf8');
  const bundled = editionFolder({ 'pages/index.md': '# Bundled\n' }, { date: '2026-01-01T00:00:00Z' });
  const dataDir = join(tempFolder(), 'data');
  const { ask, call, events } = await open(dataDir, bundled);

  expect(await ask('updates.state', {})).toMatchObject({
    installed: null,
    trusted: false,
    reading: { kind: 'bundled' },
  });
  expect(await call('updates.look', { from: url })).toMatchObject({ failure: { code: 'trust-missing' } });
  const looked = await ask('updates.look', { from: url, trust });
  if (looked.kind !== 'plan') throw new Error('a plan was expected');
  expect(looked.plan).toMatchObject({
    ...{ from: null, to: 1, files: 5 },
    changes: { pages: { new: ['pages/security/index.md'], revised: ['pages/index.md'], withdrawn: [] } },
  });
  expect(await ask('updates.plan', {})).toEqual(looked.plan);
  expect(await ask('updates.apply', { plan: looked.plan.id })).toMatchObject({ from: null, to: 1 });
  expect((await ask('page.read', { route: '/' })).html).toContain('Welcome.');
  expect(events).toContain('library.changed');
  expect(events).toContain('update.progress');
  expect((await ask('search.query', { text: 'welcome' })).edition).toContain('edition 1');
  expect(await call('updates.apply', { plan: looked.plan.id })).toMatchObject({
    failure: { code: 'nothing-planned' },
  });

  await publisher.publish({ 'pages/index.md': '# Vertex\n\nSecond.\n' });
  await ask('settings.change', { updates: { source: url, mirror: null, scheduled: false } });
  const second = await ask('updates.look', {});
  if (second.kind !== 'plan') throw new Error('a plan was expected');
  expect(await ask('updates.state', {})).toMatchObject({ offered: { serial: 2 }, previous: null });
  await ask('updates.apply', { plan: second.plan.id });
  expect((await ask('page.read', { route: '/' })).html).toContain('Second.');
  const state = await ask('updates.state', {});
  expect(state).toMatchObject({ installed: { serial: 2 }, previous: 1, offered: null, phase: 'idle' });
  expect(state.roles.map(({ role, signers }) => [role, signers.length])).toEqual([
    ['root', 3],
    ['targets', 1],
    ['snapshot', 1],
    ['timestamp', 1],
  ]);
  expect(state.stateNote).toContain('edition: 2 of 2026-11-23');

  expect(await ask('updates.rollback', {})).toEqual({ from: 2, to: 1 });
  expect((await ask('page.read', { route: '/' })).html).toContain('Welcome.');
  const again = await open(dataDir, bundled);
  expect((await again.ask('library.describe', {})).edition).toMatchObject({ kind: 'installed', serial: 1 });
  expect((await again.ask('updates.ledger', {})).entries.at(-1)).toMatchObject({
    action: 'roll-back',
    outcome: 'done',
  });
});

test('a plan says which of its bulletins concern which site, before anything changes, and fetches them once', async () => {
  const { 'bulletins/maker-1.json': one = '', ...before } = bulletinLibrary;
  const publisher = await makePublisher(before);
  await publisher.publish();
  const server = await serveFolder(publisher.repository);
  const trust = readFileSync(join(publisher.repository, 'metadata/1.root.json'), 'utf8');
  const dataDir = join(tempFolder(), 'data');
  const { ask } = await open(dataDir, editionFolder({}, { date: '2026-01-01T00:00:00Z' }));
  const look = async () => {
    const looked = await ask('updates.look', { from: server.url, trust });
    if (looked.kind !== 'plan') throw new Error('a plan was expected');
    return looked.plan;
  };
  await ask('updates.apply', { plan: (await look()).id });
  const north = await ask('sites.save', {
    site: { name: 'North', product: 'palette', version: '4.4.14', deployment: null },
  });
  await ask('sites.save', {
    site: { name: 'South', product: 'palette', version: '4.4.18', deployment: null },
  });
  const cleared = (bulletinLibrary['bulletins/maker-3.json'] ?? '').replaceAll('known_affected', 'fixed');
  await publisher.publish({ 'bulletins/maker-1.json': one, 'bulletins/maker-3.json': cleared });

  const plan = await look();
  expect(plan.room.free).toBeGreaterThan(plan.room.needed);
  server.asked.length = 0;
  const concerns = await ask('updates.concerns', { plan: plan.id });
  expect(concerns).toMatchObject({ read: 2, unread: 0, sites: 2 });
  expect(concerns.bulletins.map(({ id, change, sites }) => [id, change, sites])).toMatchObject([
    ['MAKER-1', 'new', [{ id: north.id, name: 'North', verdict: 'affected', before: null }]],
    [
      'MAKER-3',
      'revised',
      [{ id: expect.any(String) as string, name: 'South', verdict: 'not-affected', before: 'affected' }],
    ],
  ]);
  expect(await ask('updates.state', {})).toMatchObject({ installed: { serial: 1 } });
  const { stateNote, stateNoteWithSites } = await ask('updates.state', {});
  expect(stateNote).not.toContain('palette');
  expect(stateNoteWithSites).toContain('product: palette 4.4.14\nproduct: palette 4.4.18');
  await ask('updates.apply', { plan: plan.id });
  expect(server.asked.filter((path) => path.startsWith('blobs/'))).toHaveLength(2);

  await publisher.publish({ 'bulletins/maker-1.json': null });
  const { bulletins } = await ask('updates.concerns', { plan: (await look()).id });
  expect(bulletins.map(({ id, change, sites }) => [id, change, sites])).toMatchObject([
    ['MAKER-1', 'withdrawn', [{ id: north.id, verdict: 'unknown', rule: 'withdrawn', before: 'affected' }]],
  ]);
});

test('an edition that another process installed is read without a restart', { timeout: 30_000 }, async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const dataDir = join(tempFolder(), 'data');
  const terminal = makeReader(publisher, { dataDir });
  const { ask, events } = await open(dataDir, editionFolder({}, { date: '2026-01-01T00:00:00Z' }), true);
  expect(await ask('library.describe', {})).toMatchObject({ edition: { kind: 'bundled' } });
  expect(await terminal.update(publisher.repository)).toBe(1);
  await expect
    .poll(async () => (await ask('library.describe', {})).edition, { timeout: 20_000, interval: 200 })
    .toMatchObject({ kind: 'installed', serial: 1 });
  expect((await ask('page.read', { route: '/' })).html).toContain('Welcome.');
  expect(events).toContain('update.changed');
});

test('a newer library that came with the program is offered, and a click reads it', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const dataDir = join(tempFolder(), 'data');
  const reader = makeReader(publisher, { dataDir });
  await reader.update(publisher.repository);
  const bundled = editionFolder(
    { 'pages/index.md': '# Newer\n\nCame along.\n' },
    { date: '2027-01-01T00:00:00Z' },
  );
  const { ask } = await open(dataDir, bundled);
  expect(await ask('updates.state', {})).toMatchObject({
    installed: { serial: 1 },
    newerBundled: { date: '2027-01-01T00:00:00Z' },
  });
  expect(await ask('updates.leave', {})).toEqual({ from: 1 });
  expect((await ask('page.read', { route: '/' })).html).toContain('Came along.');
  const { entries } = await ask('updates.ledger', {});
  expect(entries.at(-1)).toMatchObject({ action: 'roll-back', outcome: 'done', from: 1, to: null });
  expect(await ask('updates.state', {})).toMatchObject({ installed: null, newerBundled: null });
  expect(await reader.update(publisher.repository)).toBe(1);
});
