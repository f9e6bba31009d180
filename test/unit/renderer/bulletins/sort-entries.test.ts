import { describe, expect, it } from 'vitest';
import type { SinceEntry } from '../../../../main/api/exposure-view.ts';
import { sortEntries } from '../../../../renderer/bulletins/since/sort-entries.ts';

const entry = (id: string, part: Partial<SinceEntry> = {}): SinceEntry => ({
  kind: 'revised',
  id,
  route: `/${id}`,
  title: id,
  severity: 'high',
  score: null,
  updated: '2026-01-01',
  revision: { from: '1', to: '2' },
  verdict: 'unknown',
  before: 'unknown',
  concerns: 'no',
  effects: [],
  ...part,
});
const effect = (word: SinceEntry['effects'][number]['effect']) => ({ effect: word, from: null, to: null });
const ids = (entries: readonly SinceEntry[]) => entries.map(({ id }) => id);

describe('what changed since a site was last here', () => {
  it('is told in parts: what concerns or may concern it, the rest, and mere words', () => {
    const sorted = sortEntries([
      entry('A', { concerns: 'no', kind: 'new' }),
      entry('B', { concerns: 'maybe', effects: [effect('severity')] }),
      entry('C', { effects: [effect('wording')] }),
      entry('D', { concerns: 'yes', effects: [effect('now-affects')] }),
    ]);
    expect(ids(sorted.concern)).toEqual(['B', 'D']);
    expect(ids(sorted.others)).toEqual(['A']);
    expect(ids(sorted.wording)).toEqual(['C']);
  });

  it('loses none and tells none twice', () => {
    const all = [
      entry('A', { kind: 'removed' }),
      entry('B', { kind: 'withdrawn' }),
      entry('C'),
      entry('D', { kind: 'new' }),
    ];
    const { concern, others, wording } = sortEntries(all);
    expect(ids([...concern, ...others, ...wording]).sort()).toEqual(['A', 'B', 'C', 'D']);
  });

  it('never folds away a new, removed or withdrawn one, though nothing is said of its effect', () => {
    const all = (['new', 'removed', 'withdrawn'] as const).map((kind) => entry(kind, { kind }));
    expect(sortEntries(all).wording).toEqual([]);
  });

  it('folds mere words away even where the bulletin names the site’s product', () => {
    const sorted = sortEntries([entry('A', { concerns: 'maybe', effects: [effect('wording')] })]);
    expect(ids(sorted.wording)).toEqual(['A']);
    expect(sorted.concern).toEqual([]);
  });
});
