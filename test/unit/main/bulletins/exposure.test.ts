import { expect, test } from 'vitest';
import { count, exposure, judge, move } from '../../../../main/bulletins/exposure.ts';
import { askedProduct } from '../../../../main/bulletins/products.ts';
import catalogue from '../../../../content/library.json' with { type: 'json' };
import { bundledBulletins, jsonFiles } from '../../../kit/corpora.ts';
import { advisory, release } from './advisory.ts';
import { bytesOf, parsed } from './csaf-document.ts';

const bulletin = (...parameters: Parameters<typeof advisory>) => parsed(bytesOf(advisory(...parameters)));
const palette = { name: 'Palette' };
const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

test('a bar counts affected by severity and shows unknown, never as clean', () => {
  const high = { aggregate_severity: { text: 'High' } };
  const bulletins = [
    bulletin({ known_affected: [release('4.4.14')], fixed: [release('4.4.18')] }, high),
    bulletin({ known_affected: [release('4.4.18')] }),
  ];
  expect(exposure(bulletins, palette, ['4.4.14', '4.4.18'])).toMatchObject([
    {
      version: '4.4.14',
      counts: { affected: { high: 1, unstated: 0 }, notAffected: 0, unknown: { unstated: 1 } },
    },
    {
      version: '4.4.18',
      counts: { affected: { high: 0, unstated: 1 }, notAffected: 1, unknown: { unstated: 0 } },
    },
  ]);
});

test('going to a release clears what it is said to fix, adds what affects it, and leaves the silent ones open', () => {
  const cleared = bulletin({ known_affected: [release('4.4.14')], fixed: [release('4.4.18')] });
  const added = bulletin({ known_affected: [release('4.4.18')] });
  const open = bulletin({ known_affected: [release('4.4.14')] });
  expect(move([cleared, added, open], palette, '4.4.14', '4.4.18')).toEqual({
    clears: [cleared],
    adds: [added],
    open: [open],
  });
});

test('over the bundled bulletins, the three counts add up for every release of every product', () => {
  const bulletins = jsonFiles(bundledBulletins).map(([, bytes]) => parsed(bytes));
  for (const product of catalogue.products) {
    for (const { version } of product.releases) {
      const counts = count(judge(bulletins, askedProduct(catalogue.products, product.id), version));
      expect(sum(counts.affected) + counts.notAffected + sum(counts.unknown)).toBe(bulletins.length);
    }
  }
});

test('a product is found by id, name or alias, case aside, and is otherwise asked for as written', () => {
  expect(askedProduct(catalogue.products, 'vertex AIRGAP').name).toBe('Palette VerteX airgap');
  expect(askedProduct(catalogue.products, 'palette-vertex').name).toBe('Palette VerteX');
  expect(askedProduct(catalogue.products, 'Something else')).toEqual({ name: 'Something else' });
});
