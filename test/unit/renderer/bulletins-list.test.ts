import { expect, test } from 'vitest';
import type { BulletinRow } from '../../../main/api/bulletin-view.ts';
import { listAddress, readListState } from '../../../renderer/bulletins/bulletin-address.ts';
import { filterRows } from '../../../renderer/bulletins/filter-rows.ts';

const row = (id: string, title: string, verdict: 'affected' | 'not-affected' | 'unknown'): BulletinRow => ({
  route: `/security-bulletins/reports/${id.toLowerCase()}`,
  id,
  ids: [id],
  title,
  severity: 'high',
  score: 7.5,
  status: 'Ongoing',
  published: '2024-01-01',
  updated: '2024-01-01',
  products: ['Palette'],
  withdrawn: false,
  verdict: { verdict, rule: 'x', evidence: [], fixedIn: [] },
});

const rows = [row('CVE-1', 'Heap overflow in zlib', 'not-affected'), row('CVE-2', 'zlib loops', 'affected')];

test('every word must be in a row, wherever', () => {
  expect(filterRows(rows, 'ZLIB cve-1').map(({ id }) => id)).toEqual(['CVE-1']);
  expect(filterRows(rows, 'high palette')).toHaveLength(2);
  expect(filterRows(rows, 'nothing')).toEqual([]);
});

test('what affects the release comes first', () => {
  expect(filterRows(rows, '').map(({ id }) => id)).toEqual(['CVE-2', 'CVE-1']);
});

test('the state of the list survives in its address', () => {
  const state = { text: 'c++ & "x"', product: 'palette-vertex', version: '4.4.14' };
  expect(readListState(listAddress(state))).toEqual(state);
  expect(listAddress({ text: '', product: '', version: '' })).toBe('/-/bulletins');
});
