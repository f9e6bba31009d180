import { describe, expect, test } from 'vitest';
import { deploymentMarks, deploymentsIn, isElsewhere } from '../../../content/format/deployment.ts';

describe('what a site says of itself', () => {
  test.each([
    ['air-gapped', ['air-gapped']],
    ['Airgap, by Helm', ['air-gapped', 'helm']],
    ['AIR GAPPED appliance', ['air-gapped', 'appliance']],
    ['disconnected', ['air-gapped']],
    ['SaaS', ['saas']],
    ['on-premises', ['self-hosted']],
  ])('%s is understood', (text, found) => {
    expect(deploymentsIn(text)).toEqual(found);
  });

  test.each([
    '',
    'dark site',
    'SaaS or self-hosted',
    'not air-gapped',
    'Helm or appliance',
    'nicht air-gapped',
  ])('“%s” says nothing that could hide a part', (text) => {
    expect(deploymentsIn(text)).toEqual([]);
  });

  test('site and product are taken together, and where they disagree nothing is known', () => {
    expect(deploymentsIn('Helm', 'air-gapped')).toEqual(['air-gapped', 'helm']);
    expect(deploymentsIn('connected', 'air-gapped')).toEqual([]);
    expect(deploymentsIn(null, undefined)).toEqual([]);
  });
});

describe('a part of a page', () => {
  const elsewhere = (written: string, site: string) =>
    isElsewhere(deploymentMarks(written), deploymentsIn(site));

  test('is hidden where the site rules all of its marks out', () => {
    expect(elsewhere('SaaS', 'air-gapped')).toBe(true);
    expect(elsewhere('Connected', 'air-gapped')).toBe(true);
    expect(elsewhere('connected / SaaS', 'air-gapped')).toBe(true);
    expect(elsewhere('Appliance', 'air-gapped, Helm')).toBe(true);
    expect(elsewhere('self-hosted', 'SaaS')).toBe(true);
  });

  test('stays where it may concern the site, or where anything about it is unknown', () => {
    expect(elsewhere('Helm', 'air-gapped')).toBe(false);
    expect(elsewhere('Air-gapped, SaaS', 'air-gapped')).toBe(false);
    expect(elsewhere('SaaS, edge', 'air-gapped')).toBe(false);
    expect(elsewhere('Edge', 'air-gapped')).toBe(false);
    expect(elsewhere('', 'air-gapped')).toBe(false);
    expect(elsewhere('SaaS', '')).toBe(false);
    expect(elsewhere('air-gapped', 'Helm')).toBe(false);
  });

  test('has its marks in the words that sites are compared by', () => {
    expect(deploymentMarks('Air gapped, Helm chart or Edge site')).toEqual([
      'air-gapped',
      'helm',
      'edge-site',
    ]);
  });
});
