import { describe, expect, test } from 'vitest';
import { covers, releaseOf } from '../../../../main/bulletins/covers.ts';
import { parseClaim } from '../../../../main/bulletins/version-claim.ts';

const ask = (words: string, version: string) =>
  covers(parseClaim(words, 'product_version_range'), releaseOf(version), 'clearing');

describe('ranges as publishers write them, in and just out of them', () => {
  test.each([
    ['prior to version 4.5.8', '4.5.7', '4.5.8'],
    ['versions prior to version 4.5.8', '4.5.7', '4.5.8'],
    ['Versions V4.5.8 and all versions before', '4.5.8', '4.5.9'],
    ['4.4.0 thru 4.4.20', '4.4.20', '4.4.21'],
    ['Up to (including) 4.5.8', '4.5.8', '4.5.9'],
    ['Up to (excluding) 4.5.8', '4.5.7', '4.5.8'],
    ['From (including) 4.4.0 Up to (excluding) 4.5.8', '4.4.0', '4.5.8'],
    ['From (excluding) 4.4.0 Up to (including) 4.5.8', '4.5.8', '4.4.0'],
    ['4.4.0 to 4.4.18 (inclusive)', '4.4.18', '4.4.19'],
    ['4.4.0 before 4.4.18', '4.4.17', '4.4.18'],
    ['after 4.4.0 and before 4.5.8', '4.4.1', '4.4.0'],
    ['between 4.4.0 and 4.4.18', '4.4.1', '4.5.0'],
    ['less than or equal to 4.5.8', '4.5.8', '4.5.9'],
    ['4.4.0–4.4.20', '4.4.14', '4.4.21'],
    ['4.4.0 ~ 4.4.20', '4.4.14', '4.4.21'],
    ['≤ 4.5.8', '4.5.8', '4.5.9'],
    ['≥\u00a04.4.0', '4.4.0', '4.3.9'],
    ['＜ 4.5.8', '4.5.7', '4.5.8'],
    ['=< 4.5.8', '4.5.8', '4.5.9'],
    ['==4.4.14', '4.4.14', '4.4.15'],
    ['[4.4.0, 4.5.8)', '4.4.0', '4.5.8'],
    ['(,4.5.8]', '4.5.8', '4.5.9'],
    ['>=4.4.0 <4.5.8 || >=4.6.0', '4.6.0', '4.5.9'],
    ['4.4.1, 4.4.2 and 4.4.5', '4.4.5', '4.4.3'],
    ['4.4.0 through 4.4.8, 4.5.0 through 4.5.3', '4.5.1', '4.4.9'],
    ['4.x.x', '4.4.14', '5.0.0'],
    ['vers:generic/>=1.0|<2.0|!=1.5', '1.6', '1.5'],
    ['vers:all/%2A', '1.0', null],
    ['vor Version 4.5.8', '4.5.7', '4.5.8'],
    ['alle Versionen vor 4.5.8', '4.5.7', '4.5.8'],
    ['4.5.8 und früher', '4.5.8', '4.5.9'],
    ['Version 4.5.8 und älter', '4.5.8', '4.5.9'],
    ['bis einschließlich 4.5.8', '4.5.8', '4.5.9'],
    ['bis 4.5.8 einschließlich', '4.5.8', '4.5.9'],
    ['ab Version 4.4.0', '4.4.0', '4.3.9'],
    ['von 4.4.0 bis einschließlich 4.4.18', '4.4.18', '4.4.19'],
    ['4.4.0 und höher', '4.5.0', '4.3.9'],
    ['Alle Versionen', '1.0', null],
  ])('%s holds %s and not %s', (words, within, without) => {
    expect(ask(words, within)).toBe('inside');
    if (without !== null) expect(ask(words, without)).toBe('outside');
  });

  test.each([
    ['up to 4.5.8', '4.5.8'],
    ['bis 4.5.8', '4.5.8'],
    ['until 4.5.8', '4.5.8'],
    ['4.4.0–4.4.20', '4.4.20'],
    ['between 4.4.0 and 4.4.18', '4.4.0'],
  ])('%s leaves open whether %s belongs to it', (words, end) => {
    expect(ask(words, end)).toBe('undecided');
  });
});

describe('what no version is decides nothing, whatever the branch is called', () => {
  const words = [
    '-',
    'n/a',
    'unspecified',
    'latest',
    'multiple versions',
    'vers:none/*',
    '0',
    '4.4.12 4.4.18',
    '4.4+',
    '^4.4.0',
    '~> 4.4',
    '4.4.0...4.4.20',
    '4.4 series',
    'SP2',
    'Update 6',
    'Hotfix 3 Build 7',
    'avant 4.5.8',
    '4.5.8以前',
    '4.4.1, 2 and 14',
    '4.4 and before 4.5',
    'all versions other than 4.4.14',
    'all versions excluding 4.4.14',
    '4.5.8 und früher (nur mit TLS)',
    '< V2.0 (2023-05)',
    '4.4²',
  ];
  test.each(words)('%s', (text) => {
    for (const category of ['product_version', 'product_version_range'] as const) {
      for (const reading of ['warning', 'clearing'] as const) {
        expect(covers(parseClaim(text, category), releaseOf('4.4.14'), reading)).toBe('undecided');
      }
    }
  });

  test('"latest" was another release when it was written', () => {
    expect(covers(parseClaim('latest', 'product_version'), releaseOf('latest'), 'clearing')).toBe(
      'undecided',
    );
  });
});

test.each([
  ['>= 3.0', '2019'],
  ['< 2019.2', '8.1'],
  ['>= 2019.2', '21.1'],
])('a year and a number are two ways of counting: %s decides nothing of %s', (words, version) => {
  expect(ask(words, version)).toBe('undecided');
});

test.each(['R15B', 'V5.2 SP3 HF15', '15.2(7)E', '1.0.2zk', '1:2.3.4', 'Corefix 14', '4.4.14+build.7'])(
  '%s is one release, and nothing but itself',
  (words) => {
    const claim = parseClaim(words, 'product_version');
    expect(claim.kind).toBe('release');
    expect(covers(claim, releaseOf(words), 'clearing')).toBe('inside');
    expect(covers(claim, releaseOf('9.9.9'), 'warning')).toBe('outside');
  },
);

test('a long text costs no time', () => {
  for (const text of [
    '4.4 '.repeat(5000),
    `v${'1.'.repeat(5000)}`,
    'a1'.repeat(5000),
    'up to '.repeat(5000),
  ]) {
    expect(parseClaim(text, 'product_version').kind).toBe('text');
  }
});
