import { expect, test } from 'vitest';
import { consequences, difference } from '../../../../main/bulletins/difference.ts';
import { advisory, release } from './advisory.ts';
import { bytesOf, parsed } from './csaf-document.ts';

const palette = { name: 'Palette' };
const bulletin = (document: object) => parsed(bytesOf(document));
const effects = (before: object, after: object) =>
  consequences(bulletin(before), bulletin(after), palette, '4.4.14').map(({ effect }) => effect);

const affected = advisory({ known_affected: [release('4.4.14')] });

test('a revision is told field by field', () => {
  const after = advisory(
    { known_affected: [release('4.4.14'), release('4.4.18')] },
    { title: 'A worse flaw', aggregate_severity: { text: 'High (base score 7.5)' } },
  );
  expect(difference(bulletin(affected), bulletin(after))).toEqual([
    { part: 'title', of: '', before: 'A flaw', after: 'A worse flaw' },
    { part: 'severity', of: '', before: 'unstated', after: 'high 7.5' },
    { part: 'product', of: 'CVE-2024-0001: Palette 4.4.18', before: null, after: 'known_affected' },
  ]);
});

test('the same document differs in nothing', () => {
  expect(difference(bulletin(affected), bulletin(affected))).toEqual([]);
  expect(effects(affected, affected)).toEqual(['none']);
});

test.each<readonly [effect: string, before: object, after: object]>([
  [
    'now-affects',
    advisory({ fixed: [release('4.4.18')] }),
    advisory({ known_affected: [release('4.4.14')] }),
  ],
  ['no-longer-affects', affected, advisory({ fixed: [release('4.4.14')] })],
  [
    'now-not-affected',
    advisory({ fixed: [release('4.4.18')] }),
    advisory({ fixed: [release('4.4.14'), release('4.4.18')] }),
  ],
  [
    'now-unknown',
    advisory({ fixed: [release('4.4.14')] }),
    advisory({ under_investigation: [release('4.4.14')] }),
  ],
  ['fix-available', affected, advisory({ known_affected: [release('4.4.14')], fixed: [release('4.4.18')] })],
  ['fix-gone', advisory({ known_affected: [release('4.4.14')], fixed: [release('4.4.18')] }), affected],
  [
    'severity',
    affected,
    advisory({ known_affected: [release('4.4.14')] }, { aggregate_severity: { text: 'Critical' } }),
  ],
  ['other-releases', affected, advisory({ known_affected: [release('4.4.14'), release('4.5.3')] })],
  ['wording', affected, advisory({ known_affected: [release('4.4.14')] }, { title: 'Another title' })],
])('%s', (effect, before, after) => {
  expect(effects(before, after)[0]).toBe(effect);
});

test('a withdrawal comes first', () => {
  const after = advisory({ known_affected: [release('4.4.14')] }, { title: 'Withdrawn: a flaw' });
  expect(effects(affected, after)).toEqual(['withdrawn', 'no-longer-affects']);
});
