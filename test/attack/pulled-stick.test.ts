import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { outcomeOf } from '../../main/api/refusal.ts';
import { exportEdition } from '../../main/update/export.ts';
import { applyPlan, lookAndPlan } from '../../main/update/update.ts';
import { makePublisher } from '../kit/publisher.ts';
import { makeReader, unwrap } from '../kit/reader.ts';
import { tempFolder } from '../kit/temp-folder.ts';

test.each([
  ['its folder goes with it', () => undefined],
  ['the empty folder stays where it was mounted', (stick: string) => mkdirSync(stick)],
])('a stick that is pulled after the plan: %s, and that is said and recorded', async (_what, after) => {
  const publisher = await makePublisher();
  await publisher.publish();
  const [stick, away] = [join(tempFolder(), 'stick'), join(tempFolder(), 'away')];
  cpSync(publisher.repository, stick, { recursive: true });
  const { parties } = makeReader(publisher);
  const { plan } = unwrap(await lookAndPlan(parties, { from: stick }));
  if (!plan) throw new Error('a plan was expected');
  const openSource: typeof parties.openSource = async (from) => {
    const source = await parties.openSource(from);
    renameSync(stick, away);
    after(stick);
    return source;
  };
  const applied = await applyPlan({ ...parties, openSource }, plan);
  const said = { kind: 'folder-gone', values: { root: stick } };
  expect(applied).toMatchObject({ ok: false, failure: { code: 'source-unreachable', said } });
  expect((await parties.store.ledger.read()).entries.at(-1)).toMatchObject({ outcome: 'failed', said });
  rmSync(stick, { recursive: true, force: true });
  renameSync(away, stick);
  expect((await applyPlan(parties, plan)).ok, 'plugged in again, the same plan goes on').toBe(true);
});

test('a part that stayed behind is told as that, with how many are there', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const reader = makeReader(publisher);
  expect(await reader.update(publisher.repository)).toBe(1);
  const to = join(tempFolder(), 'carried.fieldbook');
  const { written } = await exportEdition(reader.parties, { to, since: null, partSize: 2000 });
  const parts = written.filter((path) => /\.\d{3}$/.test(path));
  expect(parts.length).toBeGreaterThan(2);
  rmSync(parts.at(-1) ?? '');
  const first = join(dirname(to), `${basename(to)}.001`);
  expect(await lookAndPlan(makeReader(publisher).parties, { from: first })).toMatchObject({
    failure: { said: { kind: 'archive-parts', values: { archive: first, parts: parts.length - 1 } } },
  });
});

test('a stick that is pulled in the middle of an export is told, and nothing whole lies in its place', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const reader = makeReader(publisher);
  expect(await reader.update(publisher.repository)).toBe(1);
  const { parties } = reader;
  const [to, away] = [join(tempFolder(), 'stick'), join(tempFolder(), 'away')];
  const { blobs } = parties.store;
  let read = 0;
  const pulled = new Proxy(blobs, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (name !== 'read') return value;
      return async (...args: Parameters<typeof blobs.read>) => {
        const content = await blobs.read(...args);
        read += 1;
        if (read === 2) renameSync(to, away);
        return content;
      };
    },
  });
  const { ledger } = parties.store;
  const store = { ...parties.store, blobs: pulled };
  const exported = await outcomeOf(() =>
    exportEdition({ ...parties, store }, { to, since: null, partSize: null }),
  );
  expect(exported).toMatchObject({ failure: { said: { kind: 'target-gone', values: { to } } } });
  expect(existsSync(join(to, 'metadata/timestamp.json')), 'nothing in its place looks whole').toBe(false);
  expect((await ledger.read()).entries.at(-1)).toMatchObject({ action: 'export', outcome: 'failed' });
  rmSync(to, { recursive: true, force: true });
  renameSync(away, to);
  await exportEdition(parties, { to, since: null, partSize: null });
  expect(await makeReader(publisher).update(to)).toBe(1);
});
