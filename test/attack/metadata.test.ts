import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { usualLifetimes } from '../../build/publish/expiry.ts';
import { makeRoot, type RootDraft } from '../../build/publish/root.ts';
import { forge, forgeState, metadataPath, readSigned, type Json } from '../kit/forge.ts';
import { daysLater, makePublisher, today } from '../kit/publisher.ts';
import { makeReader, unwrap } from '../kit/reader.ts';
import { serveFolder } from '../kit/static-server.ts';
import { lookAndPlan } from '../../main/update/update.ts';
import { rotate, setScene } from './scene.ts';

test('rollback: an older copy of the whole repository is refused', async () => {
  const { before, refused } = await setScene();
  await refused(before, 'metadata-rollback');
});

test('rollback of the snapshot: a newer timestamp that names an older snapshot is refused', async () => {
  const { publisher, refused, copy } = await setScene();
  const bad = copy();
  const timestamp = readSigned(metadataPath(bad, 'timestamp'));
  const older = { 'snapshot.json': { version: 1 } };
  await forge(
    metadataPath(bad, 'timestamp'),
    'timestamp',
    { ...timestamp, version: 3, meta: older },
    await publisher.ring(),
  );
  await refused(bad, 'metadata-rollback');
});

test('rollback of the targets: a newer snapshot that names older targets is refused', async () => {
  const { publisher, refused, copy } = await setScene();
  const bad = copy();
  await forgeState(bad, await publisher.ring(), {
    snapshot: (signed) => ({ ...signed, meta: { 'targets.json': { version: 1 } } }),
  });
  await refused(bad, 'metadata-rollback');
});

test('freeze: a server that goes on serving an old state is refused once it has expired', async () => {
  const { publisher, repository, refused, reader } = await setScene();
  const { url } = await serveFolder(repository);
  const late = makeReader(publisher, { dataDir: reader.dataDir, now: daysLater(31) });
  await refused(url, 'metadata-expired', late);
  expect(await late.update(url, { acceptExpired: true }), 'no yes counts on the wire').toBe(
    'metadata-expired',
  );
});

test('an expired stick is refused with its dates, taken after a yes, and noted in the ledger', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const reader = makeReader(publisher, { now: daysLater(400) });
  const looked = await lookAndPlan(reader.parties, { from: publisher.repository });
  expect(looked).toMatchObject({ ok: false, failure: { code: 'metadata-expired' } });
  if (!looked.ok) expect(looked.failure.message).toContain('2026-12-23');
  expect(await reader.update(publisher.repository, { acceptExpired: true })).toBe(1);
  const last = (await reader.parties.store.ledger.read()).entries.at(-1);
  expect(last).toMatchObject({ outcome: 'installed' });
  expect(last?.notes.join(' ')).toContain('timestamp metadata had expired on 2026-12-23');
});

test.each(['targets', 'snapshot', 'timestamp'] as const)('expired %s alone are refused', async (role) => {
  const { publisher, refused, copy } = await setScene();
  const bad = copy();
  const expires = '2026-11-22T00:00:00Z';
  await forgeState(bad, await publisher.ring(), { [role]: (signed: Json) => ({ ...signed, expires }) });
  await refused(bad, 'metadata-expired');
});

test('fast-forward: after its keys were replaced, numbers that an attacker drove up do not lock readers out', async () => {
  const { publisher, repository, reader, copy } = await setScene();
  const bad = copy();
  const far = (signed: Json) => ({ ...signed, version: 1_000_000 });
  await forgeState(bad, await publisher.ring(), { snapshot: far, timestamp: far });
  expect(await reader.update(bad)).toBe('nothing-new');
  expect(await reader.update(repository)).toBe('metadata-rollback');

  await rotate(publisher, 'snapshot');
  await rotate(publisher, 'timestamp');
  await publisher.publish({ 'pages/index.md': '# Vertex\n\nThird.\n' });
  expect(await reader.update(repository)).toBe(3);
});

test('mix and match: parts of two states are refused', async () => {
  const { before, refused, copy } = await setScene();
  const snapshot = copy();
  cpSync(metadataPath(before, 'snapshot', 1), metadataPath(snapshot, 'snapshot', 2));
  const fresh = makeReader((await setScene()).publisher);
  expect(await fresh.update(snapshot), 'another publisher').toBe('signature-invalid');
  const { publisher, copy: other, before: old } = await setScene();
  const mixed = other();
  cpSync(metadataPath(old, 'snapshot', 1), metadataPath(mixed, 'snapshot', 2));
  expect(await makeReader(publisher).update(mixed)).toBe('metadata-mismatch');
  const targets = other();
  cpSync(metadataPath(old, 'targets', 1), metadataPath(targets, 'targets', 2));
  expect(await makeReader(publisher).update(targets)).toBe('metadata-mismatch');
  await refused(before, 'metadata-rollback');
});

test('unknown key: what another publisher signed is refused', async () => {
  const { refused } = await setScene();
  const other = await makePublisher();
  await other.publish();
  await other.publish({ 'pages/index.md': 'x' });
  await other.publish({ 'pages/index.md': 'y' });
  await refused(other.repository, 'signature-invalid');
});

test('altered metadata is refused: its signature no longer fits', async () => {
  const { refused, copy } = await setScene();
  const bad = copy();
  const path = metadataPath(bad, 'timestamp');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"version": 2', '"version": 3'));
  await refused(bad, 'signature-invalid');
});

test('duplicate signatures: one key cannot sign twice to reach a threshold', async () => {
  const { refused, copy } = await setScene();
  const bad = copy();
  const path = metadataPath(bad, 'timestamp');
  const json = JSON.parse(readFileSync(path, 'utf8')) as { signatures: unknown[] };
  writeFileSync(path, JSON.stringify({ ...json, signatures: [json.signatures[0], json.signatures[0]] }));
  await refused(bad, 'signature-invalid');
});

test('under threshold: a root with one of two signatures is refused', async () => {
  const { publisher, refused, copy } = await setScene();
  const bad = copy();
  const ring = await publisher.ring();
  const root = readSigned(metadataPath(bad, 'root', 1));
  const [first = ''] = ring.publicKeys('root').map((key) => key.keyID);
  await forge(metadataPath(bad, 'root', 2), 'root', { ...root, version: 2 }, ring, [first]);
  await refused(bad, 'signature-invalid');
});

test('root rotation: a good chain is followed, and the keys before it count no more', async () => {
  const { publisher, repository, reader, copy } = await setScene();
  const before = copy();
  await rotate(publisher, 'timestamp');
  await rotate(publisher, 'root');
  await publisher.publish({ 'pages/index.md': '# Vertex\n\nThird.\n' });
  expect(await reader.update(repository)).toBe(3);
  expect(Object.keys(Object.fromEntries(await reader.parties.store.metadata.rootChain())).sort()).toEqual([
    '1.root.json',
    '2.root.json',
    '3.root.json',
  ]);
  expect(await reader.update(before)).toBe('signature-invalid');
});

test('root rotation: a skipped root is refused', async () => {
  const { publisher, repository, refused, copy } = await setScene();
  await rotate(publisher, 'timestamp');
  await rotate(publisher, 'timestamp');
  const bad = copy();
  cpSync(metadataPath(repository, 'root', 3), metadataPath(bad, 'root', 2));
  await refused(bad, 'root-invalid');
});

test('root rotation: a forged root is refused', async () => {
  const { refused, copy } = await setScene();
  const bad = copy();
  const attacker = await makePublisher();
  const ring = await attacker.ring();
  const draft: RootDraft = await makeRoot(ring, null, usualLifetimes, today);
  const signed = { ...(draft.root.signed.toJSON() as Json), version: 2 };
  await forge(metadataPath(bad, 'root', 2), 'root', signed, ring);
  await refused(bad, 'signature-invalid');
});

test('an expiry that nobody can read is refused, though signed', async () => {
  const { publisher, refused, copy } = await setScene();
  const bad = copy();
  const path = metadataPath(bad, 'timestamp');
  const { signed } = JSON.parse(readFileSync(path, 'utf8')) as { signed: Json };
  writeFileSync(path, JSON.stringify({ signatures: [], signed: { ...signed, version: 3, expires: 'soon' } }));
  await refused(bad, 'metadata-invalid');
  expect(publisher.repository).not.toBe(bad);
});

test('a repository that delegates is refused, and told so', async () => {
  const { publisher, refused, copy } = await setScene();
  const bad = copy();
  const delegations = {
    keys: {},
    roles: [{ name: 'other', keyids: [], threshold: 1, terminating: false, paths: ['*'] }],
  };
  await forgeState(bad, await publisher.ring(), { targets: (signed) => ({ ...signed, delegations }) });
  await refused(bad, 'delegation-unsupported');
});

test('an empty file on a stick is called one, and no portal’s page', async () => {
  const { refused, copy, reader } = await setScene();
  const bad = copy();
  writeFileSync(metadataPath(bad, 'timestamp'), '');
  await refused(bad, 'source-not-a-repository');
  const { entries } = await reader.parties.store.ledger.read();
  expect(entries.at(-1)?.reason).toContain('timestamp.json in');
  expect(entries.at(-1)?.reason).toContain('is empty or damaged');
});

test('a repository of something else is refused, though signed', async () => {
  const { publisher, refused, copy } = await setScene();
  const bad = copy();
  await forgeState(bad, await publisher.ring(), { targets: (signed) => ({ ...signed, targets: {} }) });
  await refused(bad, 'source-not-a-repository');
});

test('without a root nothing is trusted; with one that is not this publisher’s neither', async () => {
  const { publisher, repository } = await setScene();
  const nobody = makeReader(publisher);
  const parties = { ...nobody.parties, appRoot: null };
  expect(await lookAndPlan(parties, { from: repository })).toMatchObject({
    failure: { code: 'trust-missing' },
  });

  const other = await makePublisher();
  await other.publish();
  const wrong = readFileSync(metadataPath(other.repository, 'root', 1));
  const right = readFileSync(metadataPath(repository, 'root', 1));
  const look = (trust: Uint8Array) => lookAndPlan(parties, { from: repository, trust });
  expect(await look(wrong)).toMatchObject({ failure: { code: 'signature-invalid' } });
  expect(await look(right), 'a wrong root is not kept').toMatchObject({ ok: true });
  expect(await look(wrong)).toMatchObject({ failure: { code: 'trust-differs' } });
  expect(await look(right), 'the same root again is fine').toMatchObject({ ok: true });
});

test('trusted metadata that was cut off on this disk is made whole again', async () => {
  const { publisher, repository, reader } = await setScene();
  for (const name of ['root.json', 'timestamp.json', 'snapshot.json', 'targets.json']) {
    const path = join(reader.dataDir, 'library/metadata', name);
    writeFileSync(path, readFileSync(path).subarray(0, 100));
    expect(await reader.update(repository), name).toBe('nothing-new');
  }
  rmSync(join(reader.dataDir, 'library/metadata'), { recursive: true });
  expect(unwrap(await lookAndPlan(reader.parties, { from: repository })).plan).toBeNull();
  expect(publisher.repository).toBe(repository);
});
