import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { BulletinRow } from '../../main/api/bulletin-view.ts';
import { pageAddress } from '../shell/address.ts';
import { words } from '../words/words.ts';

const { bulletins: text } = words;

/** How many rows are drawn before somebody asks for all: a browser lays out these at once. */
const portion = 300;

/** The bulletins as a table; with verdicts where a release was asked for. */
export function BulletinTable({
  rows,
  judged,
}: {
  readonly rows: readonly BulletinRow[];
  readonly judged: boolean;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, portion);
  return (
    <>
      <table className="bulletin-table">
        <thead>
          <tr>
            {judged && <th scope="col">{text.verdict}</th>}
            <th scope="col">{text.severity}</th>
            <th scope="col">{text.bulletin}</th>
            {judged && <th scope="col">{text.fixedIn}</th>}
            <th scope="col">{text.status}</th>
            <th scope="col">{text.updated}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.route} row={row} judged={judged} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="screen-note">{text.noneLeft}</p>}
      {shown.length < rows.length && (
        <Button className="button" onPress={() => setAll(true)}>
          {text.showAll(rows.length)}
        </Button>
      )}
    </>
  );
}

function Row({ row, judged }: { readonly row: BulletinRow; readonly judged: boolean }) {
  const { id, title, route, severity, score, status, updated, verdict } = row;
  return (
    <tr>
      {judged && (
        <td>
          <span className="verdict" data-verdict={verdict?.verdict}>
            {text.verdictWords[verdict?.verdict ?? 'unknown']}
          </span>
          <span className="verdict-reason">{text.silence[verdict?.rule ?? '']}</span>
        </td>
      )}
      <td>
        <span className="severity" data-severity={severity}>
          {text.severities[severity]}
          {score !== null && ` ${score.toFixed(1)}`}
        </span>
      </td>
      <td>
        <a href={pageAddress(route)}>{title}</a>
        <span className="bulletin-id">{id}</span>
      </td>
      {judged && <td>{verdict?.fixedIn.join(', ')}</td>}
      <td>{status}</td>
      <td className="bulletin-date">{updated.slice(0, 10)}</td>
    </tr>
  );
}
