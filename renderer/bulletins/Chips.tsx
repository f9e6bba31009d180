import type { SeverityView, VerdictWordView } from '../../main/api/bulletin-view.ts';
import { words } from '../words/words.ts';

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

/** A verdict in colour and in words. "Doesn't say" is never the colour of "not affected". */
export function VerdictChip({ verdict }: { readonly verdict: VerdictWordView }) {
  return (
    <span className="chip" data-tone={verdict}>
      {words.bulletins.verdicts[verdict]}
    </span>
  );
}
