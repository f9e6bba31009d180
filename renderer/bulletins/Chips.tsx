import type { SeverityView, VerdictWordView } from '../../main/api/bulletin-view.ts';
import { words } from '../words/words.ts';

/** The rule of a verdict that is withheld (`docs/verdicts.md`). */
export const tooOld = 'library-too-old';

/** A severity in colour and in words, with its score where there is one. */
export function SeverityChip({
  severity,
  score,
}: {
  readonly severity: SeverityView;
  readonly score: number | null;
}) {
  return (
    <span className="chip" data-tone={severity}>
      {score !== null && `${score.toFixed(1)} `}
      {words.bulletins.severities[severity]}
    </span>
  );
}

/**
 * A verdict in colour and in words. "Doesn't say" is never the colour of "not affected"; and where the library is too old
 * to be asked, it isn't the bulletin that doesn't say.
 */
export function VerdictChip({ verdict, rule }: { readonly verdict: VerdictWordView; readonly rule: string }) {
  return (
    <span className="chip" data-tone={verdict}>
      {rule === tooOld ? words.bulletins.withheldVerdict : words.bulletins.verdicts[verdict]}
    </span>
  );
}
