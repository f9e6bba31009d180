import { words } from '../../words/words.ts';
import type { DecisionFilter, ListFilter } from '../../../content/format/bulletin-filter.ts';

/** A decision as the filter names it. */
export const decisionInWords = (decision: DecisionFilter): string =>
  decision === 'none' ? words.decision.none : words.decision.statuses[decision];

/** What a list is narrowed down by, for the head of a file made of it; empty where nothing is hidden. */
export function filterInWords(filter: ListFilter): string {
  const { text, verdict, severity, year, unread, decision } = filter;
  const { verdicts, severities } = words.bulletins;
  const parts = [
    text === '' ? '' : `“${text}”`,
    verdict === null ? '' : verdicts[verdict],
    severity === null ? '' : severities[severity],
    year ?? '',
    unread ? words.decision.unread : '',
    decision === null ? '' : decisionInWords(decision),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
