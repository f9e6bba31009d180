import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verdict } from '../../../../main/bulletins/verdict.ts';
import { bytesOf, parsed } from './csaf-document.ts';
import { shaped, type Branch, type Relation } from './tree.ts';

/** The groups that warn, that clear, and one that says nothing. */
const warns = ['known_affected', 'first_affected', 'last_affected', 'under_investigation'] as const;
const clears = ['fixed', 'first_fixed', 'known_not_affected'] as const;
const groups = [...warns, ...clears, 'recommended'] as const;

/** Words that hold the release 4.4.14, that may, and that certainly don't. */
const within = [
  '4.4.14',
  'v4.4.14',
  '4.4.x',
  '< 4.5.8',
  'vers:generic/>=4.4.0|<4.4.18',
  'bis einschließlich 4.4.14',
];
const perhaps = ['4.4', '< V4.4 SP2', 'n/a', '4.4.14, 4.4.18 (all)', 'latest', '4.4.0 bis 4.4.14'];
const without = [
  '4.4.18',
  '4.5.3',
  '>= 4.5',
  '4.4.0 up to 4.4.11',
  'vers:generic/>=4.4.15|<4.5',
  'R15B',
  '3.x',
];

interface Leaf {
  readonly product: string;
  readonly words: string;
  readonly category: 'product_version' | 'product_version_range';
  readonly shape: 'deep' | 'family' | 'architecture' | 'flat' | 'below';
}

const leafOf = (product: fc.Arbitrary<string>, words: fc.Arbitrary<string>): fc.Arbitrary<Leaf> =>
  fc.record({
    product,
    words,
    category: fc.constantFrom('product_version', 'product_version_range'),
    shape: fc.constantFrom('deep', 'family', 'architecture', 'flat', 'below'),
  });

const asked = fc.constant('Tool');
const others = fc.constantFrom('Tool X', 'Tool airgap', 'Toolbox', 'Other', 'Tools');
const anyWords = fc.oneof(
  { arbitrary: fc.constantFrom(...within), weight: 4 },
  { arbitrary: fc.constantFrom(...perhaps), weight: 1 },
  { arbitrary: fc.constantFrom(...without), weight: 2 },
);
/** Mostly about Tool 4.4.14, so that all-clears come about and are put to the test. */
const anything = leafOf(
  fc.oneof({ arbitrary: asked, weight: 4 }, { arbitrary: others, weight: 1 }),
  anyWords,
);
/** What certainly isn't about Tool 4.4.14: another product, or another release. */
const elsewhere = fc.oneof(
  leafOf(others, anyWords),
  // In a range's place a spelling that nobody sorts may mean anything.
  leafOf(asked, fc.constantFrom(...without)).filter(
    ({ category, words }) => category === 'product_version' || words !== 'R15B',
  ),
);

function branchFor({ product, words, category, shape }: Leaf, id: string): Branch {
  const version: Branch = [category, words, id];
  switch (shape) {
    case 'family':
      return ['vendor', 'Maker', [['product_family', 'Suite', [['product_name', product, [version]]]]]];
    case 'architecture':
      return ['vendor', 'Maker', [['product_name', product, [['architecture', 'arm64', [version]]]]]];
    case 'below':
      return [
        'vendor',
        'Maker',
        [['product_name', product, [[category, words, [['architecture', 'x86', id]]]]]],
      ];
    case 'deep':
    case 'flat':
      return ['vendor', 'Maker', [['product_name', product, [version]]]];
  }
}

interface Said {
  readonly leaf: Leaf;
  readonly group: string;
  readonly flaw: number;
  /** Whether it is said of the product inside a platform that isn't asked for. */
  readonly inside: boolean;
}

const saidOf = (leaf: fc.Arbitrary<Leaf>): fc.Arbitrary<readonly Said[]> =>
  fc.array(
    fc.record({
      leaf,
      group: fc.oneof(fc.constantFrom(...groups), fc.constantFrom(...clears)),
      flaw: fc.constantFrom(0, 0, 0, 1),
      inside: fc.constantFrom(false, false, false, false, true),
    }),
    { maxLength: 6 },
  );

interface Manner {
  /** What ids are called. */
  readonly prefix: string;
  /** In which order everything stands. */
  readonly order: <T>(list: readonly T[]) => readonly T[];
}

const plainly: Manner = { prefix: 'p', order: (list) => list };

function documentOf(said: readonly Said[], { prefix, order }: Manner = plainly): object {
  const ids = said.map((_, index) => `${prefix}${index}`);
  const flat: Record<string, string> = { platform: 'Platform' };
  const branches: Branch[] = [];
  const relations: Relation[] = [];
  const flaws: Record<string, string[]>[] = [{}, {}];
  for (const [index, { leaf, group, flaw, inside }] of order([...said.entries()])) {
    const id = ids[index] ?? '';
    if (leaf.shape === 'flat') flat[id] = `${leaf.product} ${leaf.words}`;
    else branches.push(branchFor(leaf, id));
    if (inside) relations.push([`${id}-in`, 'installed_on', id, 'platform']);
    ((flaws[flaw] ??= {})[group] ??= []).push(inside ? `${id}-in` : id);
  }
  return shaped({ branches, flat, relations, flaws: flaws.filter((flaw) => Object.keys(flaw).length > 0) });
}

const judge = (document: object) => verdict(parsed(bytesOf(document)), { name: 'Tool' }, '4.4.14');
const word = (document: object): string => judge(document).verdict;

test('statements about other products and releases, in whatever shape, never change a verdict', () => {
  fc.assert(
    fc.property(saidOf(anything), saidOf(elsewhere), (said, added) => {
      fc.pre(said.length > 0);
      const flaws = new Set(said.map(({ flaw }) => flaw));
      // A further flaw is a further question.
      const beside = added.map((entry) =>
        flaws.has(entry.flaw) ? entry : { ...entry, flaw: 1 - entry.flaw },
      );
      // "First" and "last affected" speak of what lies between them.
      const ends = new Set<string>(['first_affected', 'last_affected']);
      const plain = beside.filter(({ group }) => !ends.has(group));
      expect(word(documentOf([...said, ...plain]))).toBe(word(documentOf(said)));
      expect(word(documentOf([...plain, ...said]))).toBe(word(documentOf(said)));
    }),
    { numRuns: 400 },
  );
});

/** So many of a hundred documents must be cleared for a promise about all-clears to mean anything. */
const leastCleared = 3;

test('nothing but an explicit statement about the product and the release clears it, and nothing that warns stands beside it', () => {
  const clearing = new Set<string>(clears);
  const runs = 1500;
  let cleared = 0;
  fc.assert(
    fc.property(saidOf(anything), (said) => {
      const document = documentOf(said);
      if (word(document) !== 'not-affected') return;
      cleared += 1;
      for (const flaw of new Set(said.map((entry) => entry.flaw))) {
        const about = said.filter((entry) => entry.flaw === flaw && entry.leaf.product === 'Tool');
        const explicit = about.filter(
          ({ group, leaf, inside }) =>
            clearing.has(group) &&
            !inside &&
            (within.includes(leaf.words) || leaf.words === '4.4.0 bis 4.4.14'),
        );
        expect(explicit.length).toBeGreaterThan(0);
        const warning = about.filter(
          ({ group, leaf }) => (warns as readonly string[]).includes(group) && !without.includes(leaf.words),
        );
        expect(warning).toEqual([]);
      }
    }),
    { numRuns: runs },
  );
  expect(cleared).toBeGreaterThan((runs * leastCleared) / 100);
});

test('neither the order of anything nor what ids are called matters', () => {
  fc.assert(
    fc.property(saidOf(anything), fc.constantFrom('p', 'CSAFPID-', '4.4.14'), (said, prefix) => {
      const usual = judge(documentOf(said));
      const turned = judge(documentOf(said, { prefix, order: (list) => list.toReversed() }));
      expect([turned.verdict, turned.rule, turned.fixedIn]).toEqual([
        usual.verdict,
        usual.rule,
        usual.fixedIn,
      ]);
    }),
    { numRuns: 500 },
  );
});

test('a product group says what its products say where it warns, and clears nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...within), fc.constantFrom(...groups), (words, group) => {
      const branches: readonly Branch[] = [['product_name', 'Tool', [['product_version_range', words, 'a']]]];
      const grouped = shaped({ branches, groups: { all: ['a'] }, flaws: [{ [group]: ['all'] }] });
      const named = shaped({ branches, flaws: [{ [group]: ['a'] }] });
      expect(word(grouped)).toBe((clears as readonly string[]).includes(group) ? 'unknown' : word(named));
    }),
  );
});
