/** The words of the bulletins' list. */
export const bulletins = {
  title: 'Bulletins',
  none: 'No bulletins in this library',
  noneText: 'Security bulletins appear here when the library holds CSAF documents.',
  noneLeft: 'No bulletin matches. The filter hides the others; they still exist.',
  count: (n: number) =>
    n === 1
      ? '1 bulletin. Choose a product and a release to see what it says of them.'
      : `${n} bulletins. Choose a product and a release to see what they say of it.`,
  verdicts: (
    release: string,
    n: {
      readonly affected: number;
      readonly critical: number;
      readonly notAffected: number;
      readonly unknown: number;
    },
  ) =>
    `${release}: ${n.affected} affect it (${n.critical} critical), ${n.notAffected} do not, ${n.unknown} do not say.`,
  hidden: (n: number) => `The filter hides ${n}.`,
  unreadable: (n: number) =>
    n === 1
      ? '1 file could not be read; this list lacks it.'
      : `${n} files could not be read; this list lacks them.`,
  filter: 'Filter',
  filterHint: 'Words, an id, a severity',
  product: 'Product',
  anyProduct: 'No product chosen',
  release: 'Release',
  releaseHint: 'The version you run',
  verdict: 'Verdict',
  severity: 'Severity',
  bulletin: 'Bulletin',
  fixedIn: 'Fixed in',
  status: 'Status',
  updated: 'Updated',
  showAll: (n: number) => `Show all ${n}`,
  verdictWords: { affected: 'Affected', 'not-affected': 'Not affected', unknown: 'Unknown' },
  severities: {
    critical: 'Critical',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    none: 'None',
    unstated: 'Not stated',
  },
  silence: {
    withdrawn: 'withdrawn',
    'not-an-advisory': 'no advisory',
    'no-statements': 'no statements',
    contradiction: 'contradicts itself',
    draft: 'a draft',
    'under-investigation': 'under investigation',
    'not-interpretable': 'cannot be interpreted',
    'release-not-stated': 'called not affected, no release named',
    'version-not-named': 'release not named',
    'product-not-named': 'product not named',
  } as Readonly<Record<string, string>>,
};
