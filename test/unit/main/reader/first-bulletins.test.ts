import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decisionFilters,
  facetsOf,
  plainFilter,
  selectRows,
  severityWords,
  sortColumns,
  verdictWords,
  type ListFilter,
} from '../../../../content/format/bulletin-filter.ts';
import type { BulletinList, FirstBulletins } from '../../../../main/api/bulletin-view.ts';
import { bulletinLibrary } from '../../../kit/bulletin-library.ts';
import { openTestReader } from '../../../kit/open-test-reader.ts';
import { folderOf } from '../../../kit/temp-folder.ts';

const filters: fc.Arbitrary<ListFilter> = fc.record({
  text: fc.constantFrom('', 'maker', 'cve-2024 palette', '2', 'nothing at all'),
  severity: fc.option(fc.constantFrom(...severityWords)),
  verdict: fc.option(fc.constantFrom(...verdictWords)),
  year: fc.option(fc.constantFrom('2023', '2024', '1999')),
  unread: fc.boolean(),
  decision: fc.option(fc.constantFrom(...decisionFilters)),
  sort: fc.constantFrom(...sortColumns),
  descending: fc.boolean(),
});

/** Lines with their products by name, so that those of both answers compare. */
const named = ({ rows, names }: Pick<BulletinList | FirstBulletins, 'rows' | 'names'>) =>
  rows.map(({ named: places, ...row }) => ({ ...row, products: places.map((at) => names[at] ?? '') }));

test('what a list begins with is the beginning of the whole list, filtered and sorted the same way', async () => {
  const reader = await openTestReader(folderOf(bulletinLibrary));
  const plant = { name: 'Plant 7', product: 'palette', version: '4.4.14', deployment: null };
  const { id: site } = await reader.ask('sites.save', { site: plant });
  await reader.ask('marks.save', { site, bulletins: ['MAKER-2'], read: true });
  await reader.ask('decisions.save', {
    site,
    bulletin: 'MAKER-1',
    decision: { status: 'to-do', who: 'me', why: '' },
  });
  const whole = await reader.ask('bulletins.list', { site });
  await fc.assert(
    fc.asyncProperty(filters, fc.integer({ min: 1, max: 4 }), async (filter, count) => {
      const first = await reader.ask('bulletins.first', { site, filter, count });
      const all = named(whole);
      const selected = selectRows(all, filter);
      expect(named(first)).toEqual(selected.slice(0, count));
      expect(first).toMatchObject({
        shown: selected.length,
        total: all.length,
        facets: facetsOf(all, filter),
        counts: whole.counts,
        unread: whole.unread,
        incomplete: whole.incomplete,
        site: whole.site,
      });
    }),
  );
});

test('sums are of all bulletins, however few lines were asked for', async () => {
  const reader = await openTestReader(folderOf(bulletinLibrary));
  const asked = { product: 'palette', version: '4.4.14' };
  const { counts } = await reader.ask('bulletins.list', asked);
  const first = await reader.ask('bulletins.first', {
    ...asked,
    filter: { ...plainFilter, text: 'nothing at all' },
    count: 1,
  });
  expect(first.rows).toEqual([]);
  expect(first.counts).toEqual(counts);
  expect(first.shown).toBe(0);
  expect(first.total).toBeGreaterThan(1);
});

test('names and products are small answers of their own', async () => {
  const reader = await openTestReader(folderOf(bulletinLibrary));
  const list = await reader.ask('bulletins.list', {});
  expect(await reader.ask('bulletins.names', {})).toEqual(
    list.rows.map(({ route, id, title }) => ({ route, id, title })),
  );
  expect(await reader.ask('bulletins.products', {})).toEqual(list.products);
});
