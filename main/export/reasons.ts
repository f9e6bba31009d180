import type { EvidenceView, VerdictWordView } from '../api/bulletin-view.ts';

const verdicts: Readonly<Record<VerdictWordView, string>> = {
  affected: 'Affected',
  unknown: 'Doesn’t say',
  'not-affected': 'Not affected',
};

/** The rules of `docs/verdicts.md` in a few words; those that end in how a release was covered by that. */
const rules: Readonly<Record<string, string>> = {
  'library-too-old': 'the library is too old for verdicts',
  'not-an-advisory': 'no advisory, so nothing is read from it',
  withdrawn: 'withdrawn',
  'no-statements': 'states nothing about any vulnerability',
  contradiction: 'states both: affected, and fixed or not affected',
  draft: 'a draft',
  'under-investigation': 'under investigation',
  'not-interpretable': 'its words about versions can’t be interpreted with certainty',
  'release-not-stated': 'clears the product, but names no version',
  'version-not-named': 'names the product, but not this version',
  'product-not-named': 'doesn’t name this product',
  named: 'names this very release',
  line: 'names the line of releases that this one belongs to',
  range: 'names a range that includes this release',
  all: 'names all versions',
  product: 'names the product without any version',
};

/** A verdict as a reader of paper takes it: it is never the bulletin that doesn't say when the library is too old. */
export function verdictInWords(verdict: VerdictWordView | null, rule: string | null): string {
  if (rule === 'library-too-old') return 'Can’t tell';
  return verdict === null ? '' : verdicts[verdict];
}

/** Why, in words; a rule that has none is told as it is written. */
export function reasonInWords(rule: string | null): string {
  if (rule === null) return '';
  const how = rule.replace(/^(not-affected|affected|fixed)-/, '');
  const words = rules[rule] ?? rules[how] ?? rule;
  return rule.startsWith('fixed-') ? `fixed: ${words}` : words;
}

/** The bulletin's own words, with what they are said as. */
export const evidenceInWords = (evidence: readonly EvidenceView[]): string =>
  evidence.map(({ says, words }) => `${says.replaceAll('_', ' ')}: “${words}”`).join('; ');
