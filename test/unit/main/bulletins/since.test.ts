import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseBulletin } from '../../../../main/bulletins/parse-bulletin.ts';
import { glimpseOf, since, type Sight } from '../../../../main/bulletins/since.ts';
import { slim, unpacked } from '../../../../main/bulletins/slim.ts';
import { verdict } from '../../../../main/bulletins/verdict.ts';
import { advisory, release, type Leaf } from './advisory.ts';

const product = { name: 'Palette' };

/** What a site with Palette 4.4.14 sees of a document. */
function sight(document: object): Sight {
  const parsed = parseBulletin('bulletins/maker-1.json', Buffer.from(JSON.stringify(document)));
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const { title, severity, score } = parsed.bulletin;
  const digest = createHash('sha256').update(JSON.stringify(document)).digest('hex');
  const entry = slim(parsed.bulletin, digest);
  const glimpse = glimpseOf(entry, verdict(unpacked(entry), product, '4.4.14'));
  return { glimpse, route: '/maker-1', title, severity, score };
}

const statuses = (affected: readonly Leaf[], fixed: readonly Leaf[] = []) => ({
  known_affected: affected,
  fixed,
});
const base = advisory(statuses([release('4.4.14')]));
const next = { version: '2', current_release_date: '2024-02-01T00:00:00Z' };

const changeOf = (after: object, before: object = base, comparable = true) =>
  since([sight(before).glimpse], [sight(after)], comparable)[0];

test('what stayed the same is not told', () => {
  expect(since([sight(base).glimpse], [sight(base)], true)).toEqual([]);
});

test('a new bulletin that affects the site concerns it; one that names other products does not', () => {
  expect(since([], [sight(base)], true)[0]).toMatchObject({ kind: 'new', concerns: 'yes', effects: [] });
  const other = advisory(statuses([{ name: '1.0', product: 'Other' }]));
  expect(since([], [sight(other)], true)[0]).toMatchObject({ kind: 'new', concerns: 'no' });
  const unnamed = advisory(statuses([release('4.5')]));
  expect(since([], [sight(unnamed)], true)[0]).toMatchObject({ kind: 'new', concerns: 'maybe' });
});

describe('a revision tells what it changes:', () => {
  test('a fix', () => {
    const after = advisory(statuses([release('4.4.14')], [release('4.4.18')]), {}, next);
    expect(changeOf(after)).toMatchObject({
      kind: 'revised',
      revision: { from: '1', to: '2' },
      concerns: 'yes',
      effects: [{ effect: 'fix-available', from: null, to: '4.4.18' }],
    });
  });

  test('now affected, and no longer', () => {
    const unnamed = advisory(statuses([release('4.5')]));
    expect(changeOf(advisory(statuses([release('4.4.14')]), {}, next), unnamed)).toMatchObject({
      before: 'unknown',
      verdict: 'affected',
      concerns: 'yes',
      effects: [{ effect: 'now-affects', from: 'unknown', to: 'affected' }],
    });
    expect(changeOf(advisory(statuses([], [release('4.4.14')]), {}, next))).toMatchObject({
      concerns: 'yes',
      effects: [{ effect: 'no-longer-affects', from: 'affected', to: 'not-affected' }],
    });
  });

  test('severity', () => {
    const worse = advisory(statuses([release('4.4.14')]), { aggregate_severity: { text: 'Critical' } }, next);
    expect(changeOf(worse)?.effects).toEqual([{ effect: 'severity', from: 'unstated', to: 'critical' }]);
  });

  test('wording only, which concerns nobody', () => {
    const after = advisory(
      statuses([release('4.4.14')]),
      { notes: [{ category: 'summary', text: 'Said better.' }] },
      next,
    );
    expect(changeOf(after)).toMatchObject({ concerns: 'no', effects: [{ effect: 'wording' }] });
  });

  test('other releases only', () => {
    const after = advisory(statuses([release('4.4.14'), release('4.3.0')]), {}, next);
    expect(changeOf(after)).toMatchObject({ concerns: 'no', effects: [{ effect: 'other-releases' }] });
  });

  test('nothing but its number: words', () => {
    const after = advisory(statuses([release('4.4.14')]), {}, next);
    expect(changeOf(after)).toMatchObject({ concerns: 'no', effects: [{ effect: 'wording' }] });
  });

  test('withdrawn', () => {
    const after = advisory(statuses([release('4.4.14')]), { title: 'WITHDRAWN: a flaw' }, next);
    expect(changeOf(after)).toMatchObject({ kind: 'withdrawn', concerns: 'yes' });
    expect(changeOf(after)?.effects[0]).toEqual({ effect: 'withdrawn', from: null, to: null });
  });
});

test('a change of content under the same number is told', () => {
  const after = advisory(statuses([release('4.4.14')], [release('4.4.18')]));
  expect(changeOf(after)).toMatchObject({ kind: 'revised', effects: [{ effect: 'fix-available' }] });
});

test('what is gone without a word is told as removed', () => {
  expect(since([sight(base).glimpse], [], true)[0]).toMatchObject({
    kind: 'removed',
    id: 'MAKER-1',
    route: null,
    before: 'affected',
    concerns: 'yes',
  });
});

test('after the site itself went to another release, verdicts of then are not compared', () => {
  const unnamed = advisory(statuses([release('4.5')]));
  expect(changeOf(advisory(statuses([release('4.4.14')]), {}, next), unnamed, false)).toMatchObject({
    before: null,
    effects: [{ effect: 'other-releases' }],
  });
});

test('a further flaw of an affected release concerns the site, unless it was not remembered what there was', () => {
  const [flaw] = base.vulnerabilities;
  const after = {
    ...advisory(statuses([release('4.4.14')]), {}, next),
    vulnerabilities: [flaw, { ...flaw, cve: 'CVE-2024-0002' }],
  };
  expect(changeOf(after)).toMatchObject({
    concerns: 'yes',
    effects: [{ effect: 'flaw-added', from: null, to: 'CVE-2024-0002' }],
  });
  const forgotten = { ...sight(base).glimpse, cves: null };
  expect(since([forgotten], [sight(after)], true)[0]?.effects).toEqual([
    { effect: 'other-releases', from: null, to: null },
  ]);
});
