import { useState } from 'react';
import { Link2, Unlink } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { LedgerEntryView, LedgerListView } from '../../main/api/update-view.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import type { Asked } from '../parts/use-call.ts';
import { toldNote, toldReason } from '../words/failures.ts';
import { moment } from '../words/measures.ts';
import { words } from '../words/words.ts';

const { ledger: text } = words.updates;
const atFirst = 12; // lines

/** Every attempt, newest first, and whether the record itself holds. */
export function Ledger({ asked }: { readonly asked: Asked<LedgerListView> }) {
  const { value, failure, reload } = asked;
  return (
    <section className="update-section" aria-labelledby="update-ledger">
      <h2 id="update-ledger">{text.title}</h2>
      <p className="update-lead">{text.lead}</p>
      {failure !== null && <FailureNotice failure={failure} onRetry={reload} />}
      {value !== null && <Chain ledger={value} />}
      {value !== null && value.entries.length > 0 && <Entries entries={value.entries} />}
    </section>
  );
}

function Chain({ ledger: { entries, broken, head } }: { readonly ledger: LedgerListView }) {
  if (broken !== null) {
    return (
      <div className="update-panel" data-tone="trouble" role="alert">
        <h3>
          <Unlink aria-hidden size={16} />
          {text.broken}
        </h3>
        <p>{toldNote(broken)}</p>
        <p>{text.brokenText}</p>
      </div>
    );
  }
  if (entries.length === 0) return <p className="update-quiet">{text.none}</p>;
  return (
    <p className="update-chain">
      <Link2 aria-hidden size={14} />
      {text.holds(entries.length)}
      <span className="update-quiet">
        {text.head} <code title={head}>{head.slice(0, 16)}</code>
      </span>
    </p>
  );
}

function Entries({ entries }: { readonly entries: readonly LedgerEntryView[] }) {
  const [all, setAll] = useState(false);
  const newest = entries.toReversed();
  const shown = all ? newest : newest.slice(0, atFirst);
  return (
    <>
      <div className="update-scroll" tabIndex={0} role="region" aria-label={text.table}>
        <table className="update-table">
          <thead>
            <tr>
              <th scope="col">{text.time}</th>
              <th scope="col">{text.what}</th>
              <th scope="col">{text.edition}</th>
              <th scope="col">{text.source}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((entry) => (
              <Entry key={entry.number} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < newest.length && (
        <Button className="link-button" onPress={() => setAll(true)}>
          {text.all(newest.length)}
        </Button>
      )}
    </>
  );
}

/** Why it ended so, and what goes with it. */
const sentencesOf = ({ reason, said, notes, notesSaid }: LedgerEntryView): readonly string[] => [
  ...(reason === null ? [] : [toldReason(reason, said)]),
  ...notes.map((text, index) => toldNote({ text, said: notesSaid[index] ?? null })),
];

function Entry({ entry }: { readonly entry: LedgerEntryView }) {
  const { time, action, outcome, from, to, source } = entry;
  return (
    <tr>
      <td className="update-when">{moment(time)}</td>
      <td>
        {text.actions[action]}{' '}
        <span className="update-outcome" data-outcome={outcome}>
          {text.outcomes[outcome]}
        </span>
        {sentencesOf(entry).map((sentence) => (
          <span key={sentence} className="update-reason">
            {sentence}
          </span>
        ))}
      </td>
      <td className="update-when">{text.arrow(from, to)}</td>
      <td className="update-source">{source ?? text.nowhere}</td>
    </tr>
  );
}
