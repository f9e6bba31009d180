import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covers, releaseOf } from '../../../../main/bulletins/covers.ts';
import { verdict } from '../../../../main/bulletins/verdict.ts';
import { parseClaim } from '../../../../main/bulletins/version-claim.ts';
import { advisory, release, type Leaf } from './advisory.ts';
import { bytesOf, parsed } from './csaf-document.ts';

const asked = { product: 'Palette', version: '4.4.14' };
const groups = [
  'known_affected',
  'fixed',
  'known_not_affected',
  'under_investigation',
  'first_fixed',
  'recommended',
];

const versions = ['4.4.14', '4.4.11', '4.4.18', '4.4.20', '4.5.3', '4.5', '3.9.1'];
const ranges = [
  '< 4.4.18',
  '>= 4.4.18',
  '4.4.0 up to 4.4.11',
  '4.4.x',
  'all versions',
  '< V4.4 SP2',
  'vers:generic/>=4.5',
];
const products = ['Palette', 'Palette VerteX', 'Palette airgap', 'Other'];

const leaf = fc.record<Leaf>({
  name: fc.oneof(fc.constantFrom(...versions), fc.constantFrom(...ranges), fc.constant(null)),
  product: fc.constantFrom(...products),
});
const statements = fc.array(fc.tuple(fc.constantFrom(...groups), leaf), { maxLength: 8 });
type Statements = readonly (readonly [string, Leaf])[];

const judge = (said: Statements) => {
  const statuses: Record<string, Leaf[]> = {};
  for (const [group, entry] of said) (statuses[group] ??= []).push(entry);
  return verdict(parsed(bytesOf(advisory(statuses))), { name: asked.product }, asked.version);
};

/** Whether a leaf could mean the asked release: the same product, and words that include it or can't be told. */
const concerns = (entry: Leaf): boolean => {
  if (entry.product !== asked.product) return false;
  if (entry.name === null) return true;
  const category = /^[\d.]+$/.test(entry.name) ? 'product_version' : 'product_version_range';
  return covers(parseClaim(entry.name, category), releaseOf(asked.version), 'warning') !== 'outside';
};

test('statements about other products or other versions never change a verdict', () => {
  const others = fc.array(
    fc.tuple(
      fc.constantFrom(...groups),
      leaf.filter((entry) => !concerns(entry)),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(statements, others, (said, added) => {
      expect(judge([...said, ...added]).verdict).toBe(judge(said).verdict);
      expect(judge([...added, ...said]).verdict).toBe(judge(said).verdict);
    }),
  );
});

test('nothing but an explicit statement about the product and the release yields not-affected', () => {
  const clearing = new Set(['fixed', 'first_fixed', 'known_not_affected']);
  const explicit = (entry: Leaf) =>
    entry.product === asked.product &&
    entry.name !== null &&
    covers(
      parseClaim(entry.name, /^[\d.]+$/.test(entry.name) ? 'product_version' : 'product_version_range'),
      releaseOf(asked.version),
      'clearing',
    ) === 'inside';
  fc.assert(
    fc.property(statements, (said) => {
      const result = judge(said);
      if (result.verdict !== 'not-affected') return;
      expect(said.some(([group, entry]) => clearing.has(group) && explicit(entry))).toBe(true);
      expect(said.some(([group, entry]) => group === 'known_affected' && concerns(entry))).toBe(false);
      expect(result.evidence.length).toBeGreaterThan(0);
    }),
  );
});

test('any words for a version give an answer, and words that are no version never clear', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (words, version) => {
      const claim = parseClaim(words, 'product_version_range');
      const answer = covers(claim, releaseOf(version), 'clearing');
      if (answer === 'inside') expect(claim.kind === 'text' || /\d|\*|all|any|every/i.test(words)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a document of any shape never throws', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.jsonValue({ maxDepth: 5 }), (tree, vulnerabilities) => {
      const document = { ...advisory({ fixed: [release('4.4.14')] }), product_tree: tree, vulnerabilities };
      expect(verdict(parsed(bytesOf(document)), { name: 'Palette' }, '4.4.14').verdict).toBe('unknown');
    }),
  );
});
