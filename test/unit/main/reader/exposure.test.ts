import { expect, test } from 'vitest';
import { bulletinLibrary } from '../../../kit/bulletin-library.ts';
import { editionFolder } from '../../../kit/edition-folder.ts';
import { openTestReader } from '../../../kit/open-test-reader.ts';
import { folderOf } from '../../../kit/temp-folder.ts';

const plant = { name: 'Plant 7', product: 'palette', version: '4.4.14', deployment: null };

test('every release has a bar, oldest first; what is unknown is no part of what is clean', async () => {
  const reader = await openTestReader(folderOf(bulletinLibrary));
  const { releases, product } = await reader.ask('bulletins.exposure', { product: 'palette' });
  expect(product).toBe('Palette');
  expect(releases.map(({ version }) => version)).toEqual(['4.4.14', '4.4.18', '4.4.20', '4.5.8']);
  expect(releases[0]).toMatchObject({
    date: '2024-08-16',
    counts: { affected: { critical: 1 }, notAffected: 1 },
  });
  expect(releases[1]).toMatchObject({ counts: { affected: { unstated: 1 }, notAffected: 1 } });
  expect(releases[2]).toMatchObject({ counts: { notAffected: 0, unknown: { critical: 1, unstated: 2 } } });
});

test('the release of a site has a bar though the catalogue does not name it', async () => {
  const reader = await openTestReader(folderOf(bulletinLibrary));
  const { id: site } = await reader.ask('sites.save', { site: { ...plant, version: '4.4.15' } });
  const exposure = await reader.ask('bulletins.exposure', { site });
  expect(exposure).toMatchObject({ version: '4.4.15', bulletins: 3, site: { releaseKnown: false } });
  expect(exposure.releases.map(({ version }) => version)).toContain('4.4.15');
});

test('without a catalogue the releases are those that the bulletins name', async () => {
  const { 'library.json': _, ...files } = bulletinLibrary;
  const reader = await openTestReader(folderOf(files));
  const { releases } = await reader.ask('bulletins.exposure', { product: 'palette' });
  expect(releases.map(({ version }) => version)).toEqual(['4.4.14', '4.4.18', '4.5.8']);
});

test('going to another release says what it clears, adds and leaves open', async () => {
  const reader = await openTestReader(folderOf(bulletinLibrary));
  const { id: site } = await reader.ask('sites.save', { site: plant });
  const ids = async (to: string) => {
    const { clears, adds, stays, open } = await reader.ask('bulletins.going', { site, to });
    return [clears, adds, stays, open].map((list) => list.map(({ id }) => id));
  };
  expect(await ids('4.4.18')).toEqual([['MAKER-1'], ['MAKER-3'], [], []]);
  expect(await ids('4.5.8')).toEqual([[], ['MAKER-2'], [], ['MAKER-1']]);
  expect(await ids('4.4.14')).toEqual([[], [], ['MAKER-1'], []]);
});

const made = '2026-01-01T00:00:00.000Z';
const opened = (now: string) =>
  openTestReader(editionFolder(bulletinLibrary, { date: made }), { edition: true, now: new Date(now) });

test('an edition that is too old gives no verdict anywhere, and says why', async () => {
  const reader = await opened('2026-05-01T00:00:00Z');
  const asked = { product: 'palette', version: '4.4.14' };
  const list = await reader.ask('bulletins.list', asked);
  expect(list.age).toMatchObject({ band: 'withheld', days: 120 });
  expect(list.rows.map(({ verdict }) => verdict)).toEqual(
    Array(3).fill({ verdict: 'unknown', rule: 'library-too-old', evidence: [], fixedIn: [] }),
  );
  expect(list.counts).toMatchObject({ notAffected: 0, affected: { critical: 0 } });
  expect(await reader.ask('bulletins.read', { route: 'MAKER-3', ...asked })).toMatchObject({
    verdict: { verdict: 'unknown', rule: 'library-too-old', evidence: [] },
  });
  const { releases } = await reader.ask('bulletins.exposure', asked);
  expect(releases.every(({ counts }) => counts.notAffected === 0)).toBe(true);
  expect((await reader.ask('bulletins.going', { ...asked, to: '4.4.18' })).clears).toEqual([]);
});

test('the bands are the reader’s to set, ascending', async () => {
  const reader = await opened('2026-05-01T00:00:00Z');
  await reader.ask('settings.change', { age: { notice: 14, warning: 45, withheld: 365 } });
  expect(await reader.ask('library.age', {})).toMatchObject({ band: 'warning', days: 120 });
  expect(
    await reader.call('settings.change', { age: { notice: 45, warning: 14, withheld: 365 } }),
  ).toMatchObject({
    failure: { code: 'bad-parameters', message: expect.stringContaining('ascend') },
  });
});

test('a clock behind the edition is said, and withholds nothing', async () => {
  const reader = await opened('2025-01-01T00:00:00Z');
  const list = await reader.ask('bulletins.list', { product: 'palette', version: '4.4.14' });
  expect(list.age).toMatchObject({ band: 'unknown', reason: 'clock' });
  expect(list.counts).toMatchObject({ notAffected: 1 });
});
