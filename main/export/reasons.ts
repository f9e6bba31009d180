import type { EvidenceView, VerdictWordView } from '../api/bulletin-view.ts';
import type { ExportWords } from './words/words.ts';

/** A verdict as a reader of paper takes it: it is never the bulletin that doesn't say when the library is too old. */
export function verdictInWords(
  verdict: VerdictWordView | null,
  rule: string | null,
  words: ExportWords,
): string {
  if (rule === 'library-too-old') return words.cannotTell;
  return verdict === null ? '' : words.verdicts[verdict];
}

/**
 * Why, in words: the rules of `docs/verdicts.md`, those that end in how a release was covered by that. A rule that has
 * no words is told as it is written.
 */
export function reasonInWords(rule: string | null, words: ExportWords): string {
  if (rule === null) return '';
  const rules: Readonly<Record<string, string>> = words.rules;
  const how = rule.replace(/^(not-affected|affected|fixed)-/, '');
  const reason = rules[rule] ?? rules[how] ?? rule;
  return rule.startsWith('fixed-') ? words.fixedBy(reason) : reason;
}

/** The bulletin's own words, with what they are said as. */
export function evidenceInWords(
  evidence: readonly EvidenceView[],
  { says: names, quoted }: ExportWords,
): string {
  const named: Readonly<Record<string, string>> = names;
  return evidence
    .map(({ says, words }) => `${named[says] ?? says.replaceAll('_', ' ')}: ${quoted(words)}`)
    .join('; ');
}
