import type { Cloud, Remediation, Statement, StatusGroup, Threat } from './bulletin.ts';

/**
 * Remedies that contradict an all-clear for the same product: section 6.1.36 of CSAF 2.1. Where a product is `fixed`, CSAF
 * 2.0 documents say by a `vendor_fix`, a workaround or a mitigation how it was, so that these contradict nothing.
 */
const against: Readonly<Partial<Record<StatusGroup, ReadonlySet<string>>>> = {
  fixed: new Set(['none_available', 'no_fix_planned', 'fix_planned']),
  first_fixed: new Set(['none_available', 'no_fix_planned', 'fix_planned']),
  known_not_affected: new Set(['none_available', 'workaround', 'mitigation', 'vendor_fix']),
};

/** Words by which a reason holds for some only. */
const condition =
  /\b(?:unless|only (?:if|when|where|while|in case)|provided(?: that)?|(?:as|so) long as|except (?:if|when|where|for|in)|es sei denn|nur (?:wenn|falls)|sofern|solange|vorausgesetzt)\b/i;

/** A reason for "not affected" that speaks of how things are set up, or of when it is otherwise. */
const circumstance = new RegExp(
  [
    String.raw`\bby default\b|\bin (?:the |its |a )?default (?:configuration|settings?|set-?up|installation|state)\b`,
    String.raw`\b(?:affected|vulnerable|exploitable|impacted),? (?:only )?(?:if|when|where|while|in case)\b`,
    String.raw`(?<![\p{L}])(?:standardmäßig|in der (?:standard|grund)(?:konfiguration|einstellung|installation))(?![\p{L}])`,
    String.raw`\b(?:betroffen|verwundbar|ausnutzbar),? (?:nur )?(?:wenn|falls)\b`,
  ].join('|'),
  'iu',
);

/** What a vulnerability says against its own all-clears, for the very products that it clears. */
export function cloudsOf(
  statements: readonly Statement[],
  remediations: readonly Remediation[],
  threats: readonly Threat[],
): readonly Cloud[] {
  const clearing = statements.filter(({ status }) => against[status] !== undefined);
  if (clearing.length === 0) return [];
  const conditions = threats.filter(
    ({ category, details }) =>
      category === 'impact' && (condition.test(details) || circumstance.test(details)),
  );
  const remedies = remediations.filter(({ category }) =>
    clearing.some(({ status }) => against[status]?.has(category)),
  );
  if (conditions.length === 0 && remedies.length === 0) return [];
  const about = new Map([...conditions, ...remedies].map((item) => [item, new Set(item.products)]));
  return clearing.flatMap(({ status, product }) => [
    ...remedies
      .filter((item) => against[status]?.has(item.category) && about.get(item)?.has(product))
      .map(({ category, details, pointer }) => ({
        ...{ product, pointer, by: 'remediation' as const },
        words: details === '' ? category : `${category}: ${details}`,
      })),
    ...conditions
      .filter((item) => about.get(item)?.has(product))
      .map(({ details, pointer }) => ({ ...{ product, pointer, by: 'threat' as const }, words: details })),
  ]);
}
