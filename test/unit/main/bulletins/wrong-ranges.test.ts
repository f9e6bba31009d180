import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers, releaseOf } from '../../../../main/bulletins/covers.ts';
import { parseClaim } from '../../../../main/bulletins/version-claim.ts';

const clears = (words: string, version: string) =>
  covers(parseClaim(words, 'product_version_range'), releaseOf(version), 'clearing') === 'inside';

describe('ranges that clear no more than they say', () => {
  test.each([
    ['<2|>=1', '5', 'out of order, it would hold for everything'],
    ['< 4.5.8 and >= 4.4.0', '3.0', 'both hold'],
    ['< 4.5.8, >= 4.4.0', '9.0', 'both hold'],
    ['vers:generic/<4.5.8|>=4.4.0', '9.0', 'out of order'],
    ['<4.4 and >=4.5', '4.3', 'nothing is both'],
    ['4.5 to 4.4', '4.4.2', 'backwards'],
    ['vers:generic/!=4.4.0', '4.4.14', 'everything but one'],
    ['4.5.x', '4.5.0-rc.1', 'a pre-release of a line'],
    ['>= 4.5.8', '4.5.8-rc.1', 'a pre-release of the bound'],
    ['>= 4.5.8', '4.5.8+build.7', 'build metadata'],
    ['>= 4.5.8-rc.1', '4.5.8-snapshot', 'stages that have no order'],
    ['4.4.x', '4.4 Update 2', 'an update of a line'],
    ['>= V17 Update 6', 'V17 SP1', 'a pack beside an update'],
    ['>= V17 Update 6', 'V17.0.1', 'an update beside a number'],
    ['>= V17 Update 6', 'V17', 'the release or its line'],
    ['>= V17 Update 6', 'V17 Update 6 HF1', 'a fix that only the publisher sorts'],
    ['prior to 4.5.8 except 4.4.14', '4.4.14', 'a condition'],
    ['all versions prior', '4.4.14', 'to what?'],
  ])('%s does not clear %s: %s', (words, version) => {
    expect(clears(words, version)).toBe(false);
  });

  test.each([
    ['< 4.5.8 and >= 4.4.0', '4.4.14'],
    ['>= V17 Update 6', 'V17 Upd 7'],
    ['>= V17 Update 6', 'V18'],
    ['vers:all/<V9.2 SP2 Upd1', 'V9.2 SP1 Update 5'],
    ['>= 4.5.8-alpha', '4.5.8-rc.1'],
  ])('%s does clear %s', (words, version) => {
    expect(clears(words, version)).toBe(true);
  });
});

test('no list of bounds clears a version that one of its readings excludes', () => {
  const comparator = fc.constantFrom('<', '<=', '>', '>=');
  const part = fc.tuple(comparator, fc.integer({ min: 0, max: 6 }));
  const join = fc.constantFrom('|', ', ', ' and ', ' ');
  const holds = ([sign, bound]: readonly [string, number], version: number) =>
    sign === '<'
      ? version < bound
      : sign === '<='
        ? version <= bound
        : sign === '>'
          ? version > bound
          : version >= bound;
  fc.assert(
    fc.property(part, join, part, fc.integer({ min: 0, max: 6 }), (first, joint, second, asked) => {
      const words = `${first[0]}${first[1]}.0${joint}${second[0]}${second[1]}.0`;
      if (!clears(words, `${asked}.0`)) return;
      const union =
        first[1] < second[1] && first[0].startsWith('<') && second[0].startsWith('>') && joint === '|';
      if (!union) expect(holds(first, asked) && holds(second, asked)).toBe(true);
      else expect(holds(first, asked) || holds(second, asked)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
