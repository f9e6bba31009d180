import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { outcomeOf } from '../../main/api/refusal.ts';
import { exportEdition } from '../../main/update/export.ts';
import { rollBack } from '../../main/update/update.ts';
import { bulletin, makePublisher, smallLibrary } from '../kit/publisher.ts';
import { makeReader, unwrap } from '../kit/reader.ts';
import { tempFolder } from '../kit/temp-folder.ts';

/** A reader on edition 2, which revised one page and added a bulletin. */
async function onSecond() {
  const publisher = await makePublisher();
  await publisher.publish();
  const reader = makeReader(publisher);
  await reader.update(publisher.repository);
  await publisher.publish({
    'pages/index.md': '# Second\n',
    'bulletins/vtx-2026-0002.json': bulletin('VTX-2026-0002', 'Two'),
  });
  expect(await reader.update(publisher.repository)).toBe(2);
  return { publisher, reader };
}

const whole = { since: null, partSize: null };

test.each(['carried', 'carried.fieldbook'])(
  'what a reader exports (%s) another reader takes, and hands on',
  async (name) => {
    const { publisher, reader } = await onSecond();
    const to = join(tempFolder(), name);
    const exported = await exportEdition(reader.parties, { to, ...whole });
    expect(exported).toMatchObject({ serial: 2, written: [to] });

    const second = makeReader(publisher);
    expect(await second.update(to)).toBe(2);
    const again = join(tempFolder(), name);
    await exportEdition(second.parties, { to: again, ...whole });
    const third = makeReader(publisher);
    expect(await third.update(again)).toBe(2);
    expect(await third.text('pages/index.md')).toBe('# Second\n');
  },
);

test('a stick that lost files after the export gives them back from its pack, which is said and recorded, and a broken pack is of no use', async () => {
  const pages = Array.from({ length: 40 }, (_, n) => [`pages/p${n}.md`, `# Page ${n}\n`] as const);
  const publisher = await makePublisher({
    ...Object.fromEntries(pages),
    'assets/large.bin': 'x'.repeat(2_000_000),
  });
  await publisher.publish();
  const reader = makeReader(publisher);
  await reader.update(publisher.repository);
  const to = join(tempFolder(), 'stick');
  await exportEdition(reader.parties, { to, ...whole });
  const blobs = readdirSync(join(to, 'blobs'), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));
  for (const [index, path] of blobs.entries()) {
    if (index % 3 === 0) rmSync(path);
    if (index % 3 === 1) truncateSync(path, Math.floor(statSync(path).size / 2));
  }
  const second = makeReader(publisher);
  expect(await second.update(to)).toBe(1);
  for (const [path, text] of pages) expect(await second.text(path)).toBe(text);
  expect((await second.library()).problems).toEqual([]);
  const files = blobs.filter((_, index) => index % 3 < 2).length;
  expect((await second.parties.store.ledger.read()).entries.at(-1)).toMatchObject({
    notesSaid: [{ kind: 'healed-from-pack', values: { files, source: to } }],
  });
  const third = makeReader(publisher);
  const sound = join(tempFolder(), 'stick');
  await exportEdition(reader.parties, { to: sound, ...whole });
  await third.update(sound);
  expect(
    (await third.parties.store.ledger.read()).entries.at(-1)?.notes,
    'a whole stick has no such note',
  ).toEqual([]);

  const [pack = ''] = readdirSync(join(to, 'packs'));
  truncateSync(join(to, 'packs', pack), 100);
  expect(await makeReader(publisher).update(to)).toMatch(/^(file-mismatch|source-incomplete)$/);
  await exportEdition(reader.parties, { to, ...whole });
  expect(await makeReader(publisher).update(to), 'exporting again mends it').toBe(1);
});

test('an export over an older one leaves what both need alone, and takes the old pack away at the end', async () => {
  const publisher = await makePublisher(
    Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`pages/p${n}.md`, `# Page ${n}\n`])),
  );
  await publisher.publish();
  const reader = makeReader(publisher);
  await reader.update(publisher.repository);
  const to = join(tempFolder(), 'stick');
  await exportEdition(reader.parties, { to, ...whole });
  const [kept] = readdirSync(join(to, 'blobs'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const [pack] = readdirSync(join(to, 'packs'));
  const path = join(kept?.parentPath ?? '', kept?.name ?? '');
  const before = statSync(path, { bigint: true }).mtimeNs;
  await publisher.publish({ 'pages/new.md': '# New\n' });
  await reader.update(publisher.repository);
  await exportEdition(reader.parties, { to, ...whole });
  expect(statSync(path, { bigint: true }).mtimeNs).toBe(before);
  expect(readdirSync(join(to, 'packs'))).toEqual([expect.not.stringMatching(pack ?? '')]);
  expect(await makeReader(publisher).update(to)).toBe(2);
});

test('an export since an edition holds what that edition lacks, and a reader of another edition is told', async () => {
  const { publisher, reader } = await onSecond();
  const to = join(tempFolder(), 'difference');
  await exportEdition(reader.parties, { to, since: 1, partSize: null });
  expect(
    readdirSync(join(to, 'blobs'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()),
  ).toHaveLength(2);
  const fresh = makeReader(publisher);
  expect(await fresh.update(to)).toBe('source-incomplete');
  const unknown = await outcomeOf(() => exportEdition(reader.parties, { to, since: 77, partSize: null }));
  expect(unknown).toMatchObject({ failure: { code: 'nothing-to-export' } });
});

test('an export in parts comes with their hashes, and is taken by naming the first', async () => {
  const { publisher, reader } = await onSecond();
  const to = join(tempFolder(), 'carried.fieldbook');
  const { written } = await exportEdition(reader.parties, { to, since: null, partSize: 3000 });
  const parts = written.filter((path) => /\.\d{3}$/.test(path));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.every((path) => statSync(path).size <= 3000)).toBe(true);
  const sums = readFileSync(`${to}.sha256`, 'utf8').trimEnd().split('\n');
  expect(sums).toEqual(
    parts.map(
      (path) => `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${basename(path)}`,
    ),
  );
  expect(await makeReader(publisher).update(parts[0] ?? '')).toBe(2);
  expect(await makeReader(publisher).update(dirname(to)), 'the folder of the parts will do').toBe(2);
  rmSync(parts.at(-1) ?? '');
  expect(await makeReader(publisher).update(parts[0] ?? '')).toMatch(/^source-/);
});

test('the same edition is exported as the same bytes', async () => {
  const { reader } = await onSecond();
  const files = [join(tempFolder(), 'a.fieldbook'), join(tempFolder(), 'b.fieldbook')];
  for (const to of files) await exportEdition(reader.parties, { to, ...whole });
  const [a, b] = files.map((path) => readFileSync(path));
  expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
});

test('without an installed edition there is nothing to export', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const reader = makeReader(publisher);
  const outcome = await outcomeOf(() =>
    exportEdition(reader.parties, { to: join(tempFolder(), 'x'), ...whole }),
  );
  expect(outcome).toMatchObject({ failure: { code: 'nothing-to-export' } });
});

test('rolled back, the edition before is read and exported, and the newer one is offered again without a byte', async () => {
  const { publisher, reader } = await onSecond();
  expect(unwrap(await rollBack(reader.parties))).toEqual({ from: 2, to: 1 });
  expect(await reader.text('pages/index.md')).toContain('Welcome.');
  const to = join(tempFolder(), 'first');
  expect(await exportEdition(reader.parties, { to, ...whole })).toMatchObject({ serial: 1 });
  expect(await rollBack(reader.parties)).toMatchObject({ failure: { code: 'nothing-to-roll-back' } });
  rmSync(join(publisher.repository, 'blobs'), { recursive: true });
  expect(await reader.update(publisher.repository)).toBe(2);
  expect(unwrap(await rollBack(reader.parties))).toEqual({ from: 2, to: 1 });
});

test('only the current edition and the one before are kept, with the files that they need', async () => {
  const { publisher, reader } = await onSecond();
  await publisher.publish({ 'pages/index.md': '# Third\n' });
  expect(await reader.update(publisher.repository)).toBe(3);
  const { store } = reader.parties;
  expect(await store.editions.serials()).toEqual([2, 3]);
  const kept = readdirSync(join(store.folder, 'blobs'), { recursive: true, withFileTypes: true });
  expect(kept.filter((one) => one.isFile())).toHaveLength(7);
});

test('a file that shrinks a thousand times is handed on, and is not taken for a bomb', async () => {
  const publisher = await makePublisher({ ...smallLibrary, 'assets/blank.svg': ' '.repeat(3_000_000) });
  await publisher.publish();
  const reader = makeReader(publisher);
  expect(await reader.update(publisher.repository)).toBe(1);
  const to = join(tempFolder(), 'e.fieldbook');
  await exportEdition(reader.parties, { to, since: null, partSize: null });
  expect(await makeReader(publisher).update(to)).toBe(1);
});
