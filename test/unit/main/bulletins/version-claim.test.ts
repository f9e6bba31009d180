import { describe, expect, test } from 'vitest';
import { covers, releaseOf, type Reading } from '../../../../main/bulletins/covers.ts';
import { parseClaim } from '../../../../main/bulletins/version-claim.ts';

const ask = (words: string, version: string, reading: Reading = 'warning') =>
  covers(parseClaim(words, 'product_version_range'), releaseOf(version), reading);

describe('ranges that mean one thing are interpreted', () => {
  test.each([
    ['< 4.5.8', '4.5.7', 'inside'],
    ['< 4.5.8', '4.5.8', 'outside'],
    ['<V4.5.8', 'v4.5.10', 'outside'],
    ['<= 4.5.8', '4.5.8', 'inside'],
    ['vers:generic/>=4.4.0|<4.4.18', '4.4.14', 'inside'],
    ['vers:generic/>=4.4.0|<4.4.18', '4.4.18', 'outside'],
    ['vers:generic/>=4.4.0|<4.4.18|>=4.5.0|<4.5.8', '4.5.3', 'inside'],
    ['vers:generic/>=4.4.0|<4.4.18|>=4.5.0|<4.5.8', '4.4.20', 'outside'],
    ['vers:generic/%3E%3D4.4.0|%3C4.4.18', '4.4.14', 'inside'],
    ['vers:all/*', '1.2.3', 'inside'],
    ['vers:all/>=V7.80<V9.40', 'V8.10', 'inside'],
    ['>=1.2.20|<=1.2.81', '1.2.40', 'inside'],
    ['4.4.0 up to 4.4.14', '4.4.14', 'inside'],
    ['4.4.0 up to 4.4.14', '4.4.18', 'outside'],
    ['4.4.0 through 4.4.14', '4.4.2', 'inside'],
    ['all versions', '9.9.9', 'inside'],
    ['All versions prior to 3.1.0', '3.0.9', 'inside'],
    ['All versions < V2.0.1', '2.0.1', 'outside'],
    ['V3.1 and prior', '3.0', 'inside'],
    ['V3.1 and prior', '3.1', 'inside'],
    ['V3.1 and prior', '3.2', 'outside'],
    ['versions 3.1.4 and earlier', '3.1.5', 'outside'],
    ['3.1.4 or later', '3.2.0', 'inside'],
    ['8.0 | 9.0', '9.0', 'inside'],
    ['8.0 | 9.0', '8.5', 'outside'],
    ['2.0.x', '2.0.17', 'inside'],
    ['2.0.x', '2.1.0', 'outside'],
    ['< 1.10', '1.9', 'inside'],
    ['< 10.1', '9.5', 'inside'],
    ['0 < 8.0.1', '7.0.0', 'inside'],
    ['0 < 8.0.1', '8.0.1', 'outside'],
  ])('%s asked for %s: %s', (words, version, answer) => {
    expect(ask(words, version)).toBe(answer);
  });
});

describe('what is not certain stays undecided', () => {
  test.each([
    ['V3.1 and prior', '3.1.2', 'a release or the line 3.1?'],
    ['< V17 Update 6', '17', 'an update is no number'],
    ['> 6.8.6 | < 6.9.2 CU01', '6.9.2', 'a suffix that only the publisher sorts'],
    ['All versions < V2.0 (only with debug support)', '1.0', 'a condition'],
    ['5.011 | < 8.011', '6.011', 'one version or a lower bound?'],
    ['>=2.0.0 | 2.6.2', '2.3.0', 'a missing comparator'],
    ['>= 9.3.0 - but not including 9.3.8', '9.3.4', 'an unknown phrase'],
    ['<=', '1.0', 'nothing to compare with'],
    ['< 4.5.8', 'R15B', 'a release that is no number'],
    ['< 4.5.8', '4.5.8-rc.1', 'a pre-release of the bound'],
    ['<= 5.008', '5.8', 'leading zeros'],
    ['<= 1.280', '1.3', 'decimals or parts?'],
    ['< 4.5.8', '4.5', 'a line that lies on both sides'],
  ])('%s asked for %s (%s)', (words, version) => {
    expect(ask(words, version)).toBe('undecided');
  });
});

describe('a warning reaches further than an all-clear', () => {
  test('a line that is named covers its releases only to warn', () => {
    expect(ask('4.4', '4.4.14', 'warning')).toBe('inside');
    expect(ask('4.4', '4.4.14', 'clearing')).toBe('outside');
  });
  test('"up to X" includes X only to warn', () => {
    expect(ask('4.4.0 up to 4.4.14', '4.4.14', 'clearing')).toBe('undecided');
  });
  test('a product without a version is all of it only to warn', () => {
    const claim = { kind: 'none', words: 'Palette' } as const;
    expect(covers(claim, releaseOf('4.4.14'), 'warning')).toBe('inside');
    expect(covers(claim, releaseOf('4.4.14'), 'clearing')).toBe('undecided');
  });
  test('two-part numbers that could be decimals clear nothing', () => {
    expect(ask('>= 4.5', '4.41', 'clearing')).toBe('undecided');
  });
});

test('a release is found as written, whatever its spelling', () => {
  expect(covers(parseClaim('R16A', 'product_version'), releaseOf('r16a'), 'clearing')).toBe('inside');
  expect(covers(parseClaim('2.03-06', 'product_version'), releaseOf('2.03-06'), 'clearing')).toBe('inside');
  expect(covers(parseClaim('Version v1.0.3', 'product_version'), releaseOf('1.0.3'), 'clearing')).toBe(
    'inside',
  );
});
