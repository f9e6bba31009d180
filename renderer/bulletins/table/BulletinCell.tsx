import { day } from '../../words/amounts.ts';
import { words } from '../../words/words.ts';
import { SeverityChip, VerdictChip } from '../Chips.tsx';
import type { SortColumn } from '../../../content/format/bulletin-filter.ts';
import type { Listed } from '../list-filter.ts';

/** What one cell of the list shows. */
export function BulletinCell({ row, column }: { readonly row: Listed; readonly column: SortColumn }) {
  switch (column) {
    case 'id':
      return <strong data-read={row.read}>{row.id}</strong>;
    case 'read':
      return row.read === false && <span className="unread" role="img" aria-label={words.decision.unread} />;
    case 'title':
      return (
        <span className="cell-text" title={row.title}>
          {row.decision !== null && (
            <span className="row-decision">{words.decision.statuses[row.decision.status]}</span>
          )}
          {row.withdrawn && <span className="withdrawn">{words.bulletins.withdrawn} </span>}
          {row.title}
        </span>
      );
    case 'severity':
      return <SeverityChip severity={row.severity} score={row.score} />;
    case 'verdict':
      return row.verdict && <VerdictChip {...row.verdict} />;
    case 'fixedIn':
      return <span className="cell-text">{row.verdict?.fixedIn.join(', ') || '—'}</span>;
    case 'status':
      return <span className="cell-text">{row.status}</span>;
    case 'published':
    case 'updated':
      return day(row[column]);
  }
}
