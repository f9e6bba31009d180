/** By which words a statement covers a release. */
export type How = 'named' | 'line' | 'range' | 'all' | 'product';

/** Every rule that can decide a verdict; `docs/verdicts.md` tells them in order, with their precedence. */
export type RuleId =
  | 'library-too-old'
  | 'not-an-advisory'
  | 'withdrawn'
  | 'no-statements'
  | 'contradiction'
  | `affected-${How}`
  | `fixed-${How}`
  | `not-affected-${How}`
  | 'draft'
  | 'under-investigation'
  | 'not-interpretable'
  | 'release-not-stated'
  | 'version-not-named'
  | 'product-not-named';

/** What a bulletin says of a release. Unknown is not safe. */
export type VerdictWord = 'affected' | 'not-affected' | 'unknown';

/** Among several unknowns, the one that tells most. */
export const tellingOrder: readonly RuleId[] = [
  'contradiction',
  'under-investigation',
  'not-interpretable',
  'release-not-stated',
  'version-not-named',
  'product-not-named',
];
