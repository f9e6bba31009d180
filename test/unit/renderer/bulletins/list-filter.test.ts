import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SeverityView, VerdictWordView } from '../../../../main/api/bulletin-view.ts';
import {
  decisionFilters,
  selectRows,
  sortColumns,
  type ListFilter,
} from '../../../../content/format/bulletin-filter.ts';
import {
  firstOrder,
  formatFilter,
  parseFilter,
  type Listed,
} from '../../../../renderer/bulletins/list-filter.ts';

const row = (id: string, part: Partial<Listed> = {}): Listed => ({
  route: `/security-bulletins/reports/${id.toLowerCase()}`,
  id,
  ids: [id],
  title: `About ${id}`,
  severity: 'high',
  score: 7.5,
  status: 'Ongoing',
  published: '2024-01-01T00:00:00Z',
  updated: '2024-01-01T00:00:00Z',
  products: ['VerteX'],
  withdrawn: false,
  verdict: null,
  read: null,
  decision: null,
  ...part,
});
const judged = (verdict: VerdictWordView) => ({ verdict, rule: 'x', evidence: [], fixedIn: [] });
const plain = parseFilter('');
const ids = (rows: readonly Listed[]) => rows.map(({ id }) => id);

const severities: readonly SeverityView[] = ['critical', 'high', 'medium', 'low', 'none', 'unstated'];
const filters: fc.Arbitrary<ListFilter> = fc.record({
  text: fc.string(),
  severity: fc.option(fc.constantFrom(...severities)),
  verdict: fc.option(fc.constantFrom<VerdictWordView>('affected', 'unknown', 'not-affected')),
  year: fc.option(fc.integer({ min: 1990, max: 2999 }).map(String)),
  unread: fc.boolean(),
  decision: fc.option(fc.constantFrom(...decisionFilters)),
  sort: fc.constantFrom(...sortColumns),
  descending: fc.boolean(),
});

test('a filter survives its address', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      expect(parseFilter(formatFilter(filter))).toEqual(filter);
      expect(parseFilter(formatFilter(filter, 'verdict'), 'verdict')).toEqual(filter);
    }),
  );
});

test('an address with nonsense is the plain list', () => {
  expect(parseFilter('?severity=terrible&verdict=constructor&sort=-__proto__')).toEqual(plain);
});

test('the newest update comes first', () => {
  const rows = [row('A'), row('B', { updated: '2025-01-01T00:00:00Z' })];
  expect(ids(selectRows(rows, plain))).toEqual(['B', 'A']);
});

test('the worst comes first by severity, then by score', () => {
  const rows = [
    row('A', { severity: 'low', score: 9 }),
    row('B', { severity: 'critical', score: null }),
    row('C', { severity: 'critical', score: 9.8 }),
    row('D', { severity: 'unstated', score: null }),
  ];
  expect(ids(selectRows(rows, { ...plain, sort: 'severity' }))).toEqual(['C', 'B', 'A', 'D']);
});

test('with a release, what affects it comes first, the worst of it before, then the newest', () => {
  const rows = [
    row('A', { verdict: judged('unknown'), severity: 'critical', updated: '2026-01-01T00:00:00Z' }),
    row('B', { verdict: judged('affected'), severity: 'low', score: 3 }),
    row('C', { verdict: judged('affected'), severity: 'critical', score: 9.8 }),
    row('D', {
      verdict: judged('affected'),
      severity: 'critical',
      score: 9.8,
      updated: '2025-01-01T00:00:00Z',
    }),
    row('E', { verdict: judged('not-affected'), severity: 'critical' }),
  ];
  expect(ids(selectRows(rows, parseFilter('', firstOrder(true))))).toEqual(['D', 'C', 'B', 'A', 'E']);
  expect(ids(selectRows(rows, parseFilter('?sort=-updated', firstOrder(true))))[0]).toBe('A');
});

test('affected comes before unknown, and unknown before not affected', () => {
  const rows = [
    row('A', { verdict: judged('not-affected') }),
    row('B', { verdict: judged('unknown') }),
    row('C', { verdict: judged('affected') }),
  ];
  expect(ids(selectRows(rows, { ...plain, sort: 'verdict' }))).toEqual(['C', 'B', 'A']);
});

test('ids are ordered as numbers', () => {
  const rows = [row('CVE-2024-10963'), row('CVE-2024-7006')];
  expect(ids(selectRows(rows, { ...plain, sort: 'id', descending: false }))).toEqual([
    'CVE-2024-7006',
    'CVE-2024-10963',
  ]);
});

test('every word of the text has to be somewhere in the row', () => {
  const rows = [row('A', { title: 'openssl crash' }), row('B', { products: ['OpenSSL appliance'] })];
  expect(ids(selectRows(rows, { ...plain, text: 'OPENSSL crash' }))).toEqual(['A']);
});

test('nothing is lost without a filter, whatever the order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sortColumns), fc.boolean(), (sort, descending) => {
      const rows = [row('A'), row('B', { verdict: judged('unknown') }), row('C', { score: null })];
      expect(ids(selectRows(rows, { ...plain, sort, descending })).toSorted()).toEqual(['A', 'B', 'C']);
    }),
  );
});

test('a list is narrowed down by the year of publication', () => {
  const rows = [row('A'), row('B', { published: '2019-12-31T23:00:00-05:00' })];
  expect(ids(selectRows(rows, { ...plain, year: '2019' }))).toEqual(['B']);
});

test('only what a site has not read is unread; without a site nothing is', () => {
  const rows = [row('A', { read: true }), row('B', { read: false }), row('C')];
  expect(ids(selectRows(rows, { ...plain, unread: true }))).toEqual(['B']);
});

test('a decision is found by what stands, and its absence too', () => {
  const decision = { status: 'done', who: '', when: '', why: '', revision: null, outdated: false } as const;
  const rows = [row('A', { decision }), row('B')];
  expect(ids(selectRows(rows, { ...plain, decision: 'done' }))).toEqual(['A']);
  expect(ids(selectRows(rows, { ...plain, decision: 'none' }))).toEqual(['B']);
});

test('the unread come first when the list is sorted by that', () => {
  const rows = [row('A', { read: true }), row('B', { read: false })];
  expect(ids(selectRows(rows, { ...plain, sort: 'read' }))).toEqual(['B', 'A']);
});
