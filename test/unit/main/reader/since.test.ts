import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bulletinLibrary } from '../../../kit/bulletin-library.ts';
import { openTestReader } from '../../../kit/open-test-reader.ts';
import { daysLater, makePublisher } from '../../../kit/publisher.ts';
import { makeReader } from '../../../kit/reader.ts';
import { folderOf } from '../../../kit/temp-folder.ts';
import { advisory, release } from '../bulletins/advisory.ts';

const plant = { name: 'Plant 7', product: 'palette', version: '4.4.14', deployment: null };
const revised = JSON.stringify(
  advisory(
    { known_affected: [release('4.5.8'), release('4.4.14')], fixed: [release('4.5.9')] },
    { title: 'Worse than it looked' },
    { id: 'MAKER-2', version: '2', current_release_date: '2031-01-01T00:00:00Z' },
    'CVE-2024-0002',
  ),
);

const reworded = JSON.stringify(
  advisory(
    { known_affected: [release('4.5.8')] },
    {},
    {
      ...{ id: 'MAKER-2', version: '2' },
      revision_history: [
        { number: '1', date: '2024-01-01T00:00:00Z', summary: 'First.' },
        { number: '2', date: '2024-06-01T00:00:00Z', summary: 'A contact was added.' },
      ],
    },
    'CVE-2024-0002',
  ),
);

/** A site that was here once, and the folder that it reads. */
async function visited() {
  const folder = folderOf(bulletinLibrary);
  const reader = await openTestReader(folder);
  const { id: site } = await reader.ask('sites.save', { site: plant });
  const first = await reader.ask('bulletins.since', { site });
  const again = () => openTestReader(folder, { dataDir: reader.dataDir });
  return { folder, reader, site, first, again };
}

test('at the first visit all counts as seen', async () => {
  const { first, reader, site } = await visited();
  expect(first).toMatchObject({ since: null, then: null, entries: [] });
  expect(await reader.ask('bulletins.since', { site })).toMatchObject({
    since: expect.any(String),
    then: { kind: 'working-copy' },
    entries: [],
  });
});

test('new, revised and removed are told at every visit until they are seen, what concerns the site first', async () => {
  const { folder, site, again } = await visited();
  writeFileSync(join(folder, 'bulletins/maker-2.json'), revised);
  rmSync(join(folder, 'bulletins/maker-3.json'));
  writeFileSync(
    join(folder, 'bulletins/maker-4.json'),
    JSON.stringify(advisory({ fixed: [release('4.4.14')] }, {}, { id: 'MAKER-4' })),
  );
  const reader = await again();
  const kinds = async () =>
    (await reader.ask('bulletins.since', { site })).entries.map(({ id, kind, concerns }) => [
      id,
      kind,
      concerns,
    ]);
  const told = [
    ['MAKER-2', 'revised', 'yes'],
    ['MAKER-3', 'removed', 'no'],
    ['MAKER-4', 'new', 'no'],
  ];
  expect(await kinds()).toEqual(told);
  expect(await kinds()).toEqual(told);
  expect((await reader.ask('bulletins.seen', { site })).entries).toEqual([]);
  expect(await kinds()).toEqual([]);
});

test('a bulletin that cannot be read is neither removed now nor new when it is whole again', async () => {
  const { folder, site, again } = await visited();
  const file = join(folder, 'bulletins/maker-1.json');
  writeFileSync(file, '{"document": {');
  const damaged = await again();
  expect(await damaged.ask('bulletins.since', { site })).toMatchObject({ incomplete: 1, entries: [] });
  await damaged.ask('bulletins.seen', { site });
  writeFileSync(file, bulletinLibrary['bulletins/maker-1.json'] ?? '');
  expect((await (await again()).ask('bulletins.since', { site })).entries).toEqual([]);
});

test('when the site itself has moved on, that is said and its verdicts of then are left aside', async () => {
  const { folder, site, again } = await visited();
  writeFileSync(join(folder, 'bulletins/maker-2.json'), revised);
  const reader = await again();
  await reader.ask('sites.save', { site: { ...plant, id: site, version: '4.5.8' } });
  expect(await reader.ask('bulletins.since', { site })).toMatchObject({
    moved: true,
    entries: [{ id: 'MAKER-2', before: null, verdict: 'affected', effects: [{ effect: 'other-releases' }] }],
  });
});

test('two revisions are laid side by side where the earlier edition is on disk', async () => {
  const publisher = await makePublisher(bulletinLibrary);
  await publisher.publish();
  const installed = makeReader(publisher);
  await installed.update(publisher.repository);
  const open = () =>
    openTestReader(publisher.source, { dataDir: installed.dataDir, edition: true, now: daysLater(2) });
  const before = await open();
  const { id: site } = await before.ask('sites.save', { site: plant });
  await before.ask('bulletins.since', { site });
  expect(await before.call('bulletins.difference', { route: 'MAKER-2', site })).toMatchObject({
    failure: { code: 'nothing-to-compare' },
  });
  await before.close();

  await publisher.publish({ 'bulletins/maker-2.json': revised }, { date: daysLater(1) });
  await installed.update(publisher.repository);
  const reader = await open();
  expect((await reader.ask('bulletins.since', { site })).then).toMatchObject({ serial: 1 });
  const difference = await reader.ask('bulletins.difference', { route: 'MAKER-2', site });
  expect(difference).toMatchObject({
    id: 'MAKER-2',
    earlier: { serial: 1 },
    revision: { from: '1', to: '2' },
    effects: [{ effect: 'now-affects' }, { effect: 'fix-available', to: '4.5.9' }],
  });
  expect(difference.changes).toContainEqual(
    expect.objectContaining({ part: 'title', after: 'Worse than it looked' }),
  );
});

test('a revision that changed nothing which is compared is told in its publisher’s words, and what is gone by its title', async () => {
  const publisher = await makePublisher(bulletinLibrary);
  await publisher.publish();
  const installed = makeReader(publisher);
  await installed.update(publisher.repository);
  const open = () =>
    openTestReader(publisher.source, { dataDir: installed.dataDir, edition: true, now: daysLater(2) });
  const before = await open();
  const { id: site } = await before.ask('sites.save', { site: plant });
  await before.ask('bulletins.since', { site });
  await before.close();

  const files = { 'bulletins/maker-2.json': reworded, 'bulletins/maker-3.json': null };
  await publisher.publish(files, { date: daysLater(1) });
  await installed.update(publisher.repository);
  const reader = await open();
  expect(await reader.ask('bulletins.difference', { route: 'MAKER-2', site })).toMatchObject({
    revision: { from: '1', to: '2' },
    changes: [],
    says: ['A contact was added.'],
  });
  const { entries } = await reader.ask('bulletins.since', { site });
  expect(entries).toContainEqual(
    expect.objectContaining({ kind: 'removed', id: 'MAKER-3', title: 'A flaw' }),
  );
});
