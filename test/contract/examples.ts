import { expect } from 'vitest';
import { plainFilter } from '../../content/format/bulletin-filter.ts';
import type { CallName, Params } from '../../main/api/contract.ts';
import type { FailureCode } from '../../main/api/failure.ts';

/** One way of using a call against the small library, and ways of misusing it. */
export interface Example<N extends CallName> {
  readonly params: Params<N>;
  /** What comes back: a part of the value, or the code of an expected failure. */
  readonly value?: unknown;
  readonly failure?: FailureCode;
  /** Parameters that must be refused. */
  readonly bad: readonly unknown[];
}

const nothing = { params: {}, bad: [{ extra: 1 }, 'text', 7, []] };
const bookmark = {
  route: '/security/lifecycle',
  anchor: 'release-gates',
  heading: 'Release gates',
  quote: null,
  title: 'Lifecycle',
  label: null,
};

/** Every call has a row: one that lacks it does not compile. */
export const examples: { readonly [N in CallName]: Example<N> } = {
  'library.describe': { ...nothing, value: { title: 'Small library', counts: { pages: 3, bulletins: 1 } } },
  'library.tree': { ...nothing, value: [{ id: '/security', title: 'Security', page: true }] },
  'library.problems': {
    ...nothing,
    value: [{ code: 'front-matter-invalid', path: 'pages/security/broken.md' }],
  },
  'page.read': {
    params: { route: '/security/lifecycle' },
    value: { route: '/security/lifecycle', title: 'Lifecycle' },
    bad: [{}, { route: '' }, { route: 7 }, { route: 'x'.repeat(2049) }, { route: '/security', more: true }],
  },
  'search.query': {
    params: { text: 'gates' },
    value: { query: 'gates', kind: 'results' },
    bad: [{}, { text: 7 }, { text: 'x'.repeat(20_001) }, { text: 'a', limit: 0 }, { text: 'a', limit: 1.5 }],
  },
  'search.state': { ...nothing, value: { phase: 'ready' } },
  'bulletins.list': {
    params: {},
    value: { rows: [{ id: 'NOBODY-2024-0001', ids: ['NOBODY-2024-0001', 'CVE-2024-1234'], verdict: null }] },
    bad: [{ product: '' }, { version: 7 }, { severity: 'high' }],
  },
  'bulletins.first': {
    params: { filter: plainFilter, count: 1 },
    value: { rows: [{ id: 'NOBODY-2024-0001' }], total: 1, shown: 1, facets: { years: ['2024'] } },
    bad: [
      {},
      { filter: plainFilter },
      { filter: plainFilter, count: 0 },
      { filter: plainFilter, count: 501 },
      { filter: { ...plainFilter, sort: '__proto__' }, count: 1 },
      { filter: { ...plainFilter, year: '20245' }, count: 1 },
    ],
  },
  'bulletins.names': { ...nothing, value: [{ id: 'NOBODY-2024-0001' }] },
  'bulletins.products': { ...nothing, value: [] },
  'bulletins.count': { ...nothing, value: { bulletins: 1, incomplete: 0 } },
  'bulletins.read': {
    params: { route: '/security-bulletins/reports/nobody-2024-0001' },
    value: { id: 'NOBODY-2024-0001', title: 'CVE-2024-1234 in the gate' },
    bad: [{}, { route: '' }, { route: 7 }, { route: '/x', product: 7 }],
  },
  'bulletins.related': {
    params: { route: '/security-bulletins/reports/nobody-2024-0001' },
    value: { bulletins: [] },
    bad: [{}, { route: '' }, { route: '/x', site: 'a' }],
  },
  'filters.list': { ...nothing, value: [] },
  'filters.save': {
    params: { filter: { name: 'Bad ones', query: '?verdict=affected' } },
    value: [{ name: 'Bad ones', query: '?verdict=affected' }],
    bad: [{}, { filter: { name: '', query: '' } }, { filter: { name: 'x', query: 'javascript:1' } }],
  },
  'filters.remove': { params: { name: 'none such' }, value: [], bad: [{}, { name: 7 }] },
  'library.age': { ...nothing, value: { band: 'unknown', reason: 'no-date', days: null } },
  'bulletins.exposure': {
    params: { product: 'Gate', version: '1.0' },
    value: { product: 'Gate', version: '1.0', bulletins: 1, incomplete: 0 },
    bad: [{ product: '' }, { site: 'No Site' }, { from: '1' }],
  },
  'bulletins.going': {
    params: { product: 'Gate', version: '1.0', to: '1.1' },
    value: { from: '1.0', to: '1.1', clears: [{ id: 'NOBODY-2024-0001' }], adds: [], open: [] },
    bad: [{}, { product: 'Gate' }, { product: 'Gate', to: '' }],
  },
  'bulletins.since': { params: { site: 'none' }, failure: 'site-not-found', bad: [{}, { site: '../state' }] },
  'bulletins.seen': { params: { site: 'none' }, failure: 'site-not-found', bad: [{}, { site: 'A' }] },
  'bulletins.difference': {
    params: { route: '/security-bulletins/reports/nobody-2024-0001' },
    failure: 'nothing-to-compare',
    bad: [{}, { route: '' }],
  },
  'bulletins.export': {
    params: { format: 'csv', product: 'Gate', version: '1.0' },
    value: {
      name: expect.stringMatching(/^bulletins-gate-1\.0-working-copy-.+\.csv$/) as string,
      mediaType: expect.stringContaining('text/csv') as string,
      text: expect.stringContaining('NOBODY-2024-0001') as string,
    },
    bad: [{}, { format: 'pdf' }, { format: 'csv', ids: ['x'.repeat(513)] }, { format: 'csv', sites: [] }],
  },
  'sites.list': { ...nothing, value: { sites: [], current: null } },
  'sites.save': {
    params: { site: { name: 'Plant 7', product: 'Gate', version: '1.0', deployment: 'air-gapped' } },
    value: { name: 'Plant 7', productName: 'Gate', deployment: 'air-gapped' },
    bad: [
      {},
      { site: { name: 'Plant 7' } },
      { site: { id: '../x', name: 'P', product: 'Gate', version: '1', deployment: null } },
      { site: { name: ' ', product: 'Gate', version: '1', deployment: null } },
    ],
  },
  'sites.remove': { params: { id: 'none' }, failure: 'site-not-found', bad: [{}, { id: '/etc' }] },
  'sites.move': {
    params: { id: 'none', before: null },
    failure: 'site-not-found',
    bad: [{ id: 'none' }, { id: 7, before: null }],
  },
  'sites.choose': { params: { id: null }, value: { current: null }, bad: [{}, { id: 'No' }] },
  'marks.save': {
    params: { site: 'none', bulletins: null, read: true },
    failure: 'site-not-found',
    bad: [
      { site: 'none', bulletins: null },
      { site: 'none', bulletins: [''], read: true },
    ],
  },
  'decisions.save': {
    params: { site: 'none', bulletin: 'CVE-1', decision: { status: 'accepted', who: 'J', why: 'No gate.' } },
    failure: 'site-not-found',
    bad: [{ site: 'none', bulletin: 'x', decision: { status: 'maybe', who: '', why: '' } }],
  },
  'notes.list': { params: { site: null }, value: [], bad: [{}, { site: 'NO' }] },
  'notes.save': {
    params: { site: null, place: { bulletin: 'NOBODY-2024-0001' }, text: '*Ask* them.' },
    value: { note: { place: { bulletin: 'NOBODY-2024-0001' }, text: '*Ask* them.' }, before: null },
    bad: [
      { site: null, place: {}, text: '' },
      { site: null, place: { route: '/a' }, text: 'x' },
    ],
  },
  'files.check': {
    params: { sha256: 'a'.repeat(64) },
    value: { sha256: 'a'.repeat(64), places: [], searched: { pages: 3, bulletins: 1 } },
    bad: [{}, { sha256: 'a'.repeat(63) }, { sha256: 'g'.repeat(64) }],
  },
  'bookmarks.list': { ...nothing, value: [] },
  'bookmarks.save': {
    params: { bookmark },
    value: {
      ...bookmark,
      resolution: 'exact',
      target: { route: '/security/lifecycle', anchor: 'release-gates' },
    },
    bad: [{}, { bookmark: {} }, { bookmark: { ...bookmark, created: 'yesterday' } }, { bookmark, before: 7 }],
  },
  'bookmarks.remove': { params: { id: 'none' }, failure: 'bookmark-not-found', bad: [{}, { id: 7 }] },
  'bookmarks.move': {
    params: { id: 'none', before: null },
    failure: 'bookmark-not-found',
    bad: [{ id: 'none' }, { id: 'x'.repeat(65), before: null }],
  },
  'print.read': {
    params: { route: '/security', whole: true },
    value: {
      title: 'Security',
      sections: [{ title: 'Security', number: null }, { number: '1' }, { number: '2', title: 'Lifecycle' }],
      leftOut: 0,
    },
    bad: [{}, { route: '' }, { route: '/a', whole: 'yes' }],
  },
  'kept.export': {
    params: { format: 'json' },
    value: { mediaType: 'application/json', text: expect.stringContaining('"fieldbook-kept"') as string },
    bad: [{}, { format: 'csv' }, { format: 'json', more: 1 }],
  },
  'kept.import': {
    params: { upload: 'one', text: '{"format": "fieldbook-kept", "schema": 1}', last: true },
    value: { bookmarks: { added: 0, same: 0 }, unread: [], unreadCount: 0 },
    bad: [{}, { upload: '', text: '', last: true }, { upload: 'a', text: 'x'.repeat(40_001), last: true }],
  },
  'kept.takeBack': { params: { upload: 'none' }, failure: 'import-not-found', bad: [{}, { upload: 7 }] },
  'settings.read': { ...nothing, value: { theme: 'system' } },
  'settings.rules': { ...nothing, value: { managed: null } },
  'settings.change': {
    params: { theme: 'dark' },
    value: { theme: 'dark' },
    bad: [{ theme: 'pink' }, { textSize: 10 }, { unknown: 1 }],
  },
  'session.read': { ...nothing, value: {} },
  'session.save': {
    params: { address: '/security', scroll: 120 },
    value: null,
    bad: [{ scroll: -1 }, { expanded: ['x'.repeat(2049)] }, { sidebar: 'yes' }],
  },
  'updates.state': {
    ...nothing,
    value: { phase: 'idle', installed: null, previous: null, trusted: false, offered: null },
  },
  'updates.look': {
    params: { from: '/no/such/stick' },
    failure: 'source-unreachable',
    bad: [{ from: '' }, { from: 7 }, { acceptExpired: 'yes' }, { trust: 'x'.repeat(100_001) }, { more: 1 }],
  },
  'updates.plan': { params: {}, failure: 'nothing-planned', bad: [{ extra: 1 }, 7] },
  'updates.concerns': {
    params: { plan: 'none' },
    failure: 'nothing-planned',
    bad: [{}, { plan: 7 }, { plan: 'x'.repeat(65) }],
  },
  'updates.apply': {
    params: { plan: 'none' },
    failure: 'nothing-planned',
    bad: [{}, { plan: 7 }, { plan: 'x'.repeat(65) }],
  },
  'updates.cancel': { ...nothing, value: null },
  'updates.question': { ...nothing, value: null },
  'updates.answer': {
    params: { question: 'none', login: { name: 'ann', password: 'secret' } },
    failure: 'nothing-planned',
    bad: [{}, { question: 7, login: null }, { question: 'q', login: { name: '', password: 'x' } }],
  },
  'updates.rollback': { params: {}, failure: 'nothing-to-roll-back', bad: [{ to: 1 }, 7] },
  'updates.leave': { params: {}, failure: 'nothing-to-roll-back', bad: [{ to: 1 }, 7] },
  'updates.ledger': { ...nothing, value: { entries: [], broken: null } },
  'updates.export': {
    params: { to: '/no/such/stick' },
    failure: 'nothing-to-export',
    bad: [{}, { to: '' }, { to: 'a', since: -1 }, { to: 'a', partSize: 1 }, { to: 'a', more: 1 }],
  },
  'host.do': {
    params: { deed: 'showLog' },
    failure: 'not-here',
    bad: [{}, { deed: 'quit' }, { deed: 'search' }, { deed: 7 }],
  },
  'about.log': { ...nothing, value: { text: '', cut: false } },
  'about.read': { ...nothing, value: { host: 'test', notices: [] } },
};
