import { expect, test } from 'vitest';
import { verdict } from '../../../../main/bulletins/verdict.ts';
import { bytesOf, parsed } from './csaf-document.ts';
import type { Branch } from './tree.ts';

/** Reason · document · product · version · verdict and rule. */
export type Case = readonly [
  reason: string,
  document: object,
  product: string,
  version: string,
  expected: string,
];

/** Each case is a test under its reason. */
export function check(cases: readonly Case[]): void {
  test.each(cases)('%s', (_, document, product, version, expected) => {
    const { verdict: word, rule } = verdict(parsed(bytesOf(document)), { name: product }, version);
    expect(`${word} by ${rule}`).toBe(expected);
  });
}

export const product = (name: string, ...versions: readonly Branch[]): Branch => [
  'product_name',
  name,
  versions,
];
export const version = (name: string, id: string, label?: string): Branch =>
  label === undefined ? ['product_version', name, id] : ['product_version', name, id, label];
export const range = (name: string, id: string): Branch => ['product_version_range', name, id];
export const maker = (...branches: readonly Branch[]): readonly Branch[] => [['vendor', 'Maker', branches]];
