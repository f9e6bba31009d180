import type { SeverityCounts, Standing, VerdictCounts } from '../../main/api/bulletin-view.ts';
import { words } from '../words/words.ts';

export const total = (counts: SeverityCounts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

/**
 * Everything in one sentence: "VerteX 4.4.14: 61 affect you (14 critical), 23 don’t, 66 don’t say". Where the library
 * is too old, empty or damaged it says that it can't tell, and never that nothing affects.
 */
export function summaryOf(
  { age, incomplete, total: all }: Pick<Standing, 'age' | 'incomplete'> & { readonly total: number },
  { affected, notAffected, unknown }: VerdictCounts,
  release: string,
): string {
  const text = words.bulletins.summary;
  if (age.band === 'withheld') return text.withheld(release);
  if (all === 0) return text.empty(release, incomplete);
  const said = text.said(release, total(affected), affected.critical, notAffected, total(unknown));
  return incomplete === 0 ? said : `${said}, ${text.incomplete(incomplete)}`;
}
