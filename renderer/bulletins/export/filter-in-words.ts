import { words } from '../../words/words.ts';
import type { ListFilter } from '../list-filter.ts';

/** What a list is narrowed down by, for the head of a file made of it; empty where nothing is hidden. */
export function filterInWords({ text, verdict, severity }: ListFilter): string {
  const { verdicts, severities } = words.bulletins;
  const parts = [
    text === '' ? '' : `“${text}”`,
    verdict === null ? '' : verdicts[verdict],
    severity === null ? '' : severities[severity],
  ];
  return parts.filter((part) => part !== '').join(', ');
}
