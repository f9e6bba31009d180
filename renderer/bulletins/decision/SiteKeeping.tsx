import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { BulletinReading } from '../../../main/api/bulletin-view.ts';
import type { DecisionView, SiteView } from '../../../main/api/site-view.ts';
import { call } from '../../client.ts';
import { NoteText } from '../../notes/NoteText.tsx';
import { say } from '../../parts/toasts.ts';
import { words } from '../../words/words.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { NoteForm } from './NoteForm.tsx';

const text = words.decision;

/** What the chosen site keeps about a bulletin: its decision, a note, and whether it was read. */
export function SiteKeeping({
  bulletin,
  site,
  onChange,
}: {
  readonly bulletin: BulletinReading;
  readonly site: SiteView;
  readonly onChange: () => void;
}) {
  const [open, setOpen] = useState<'decision' | 'note' | null>(null);
  const { decision, note, noteHtml, read } = bulletin;
  const place = { site: site.id, bulletin: bulletin.id };
  const done = () => {
    setOpen(null);
    onChange();
  };
  return (
    <section className="site-keeping" aria-label={text.title(site.name)}>
      <h2>{text.title(site.name)}</h2>
      {decision === null ? <p>{text.none}</p> : <Decided decision={decision} />}
      {noteHtml !== null && open !== 'note' && (
        <section className="site-note" aria-label={text.note}>
          <h3>{text.note}</h3>
          <NoteText html={noteHtml} />
        </section>
      )}
      {open === 'decision' && <DecisionForm {...place} decision={decision} onDone={done} />}
      {open === 'note' && <NoteForm {...place} note={note} onDone={done} />}
      {open === null && (
        <div className="keeping-actions">
          <Button className="button" onPress={() => setOpen('decision')}>
            {decision === null ? text.decide : text.change}
          </Button>
          <Button className="button" onPress={() => setOpen('note')}>
            {note === null ? text.addNote : text.editNote}
          </Button>
          <Button className="button" onPress={() => void mark(place, read !== true).then(onChange)}>
            {read === true ? text.markUnread : text.markRead}
          </Button>
        </div>
      )}
      {bulletin.decisions.length > 1 && <Earlier decisions={bulletin.decisions} />}
    </section>
  );
}

function Decided({ decision }: { readonly decision: DecisionView }) {
  const { status, who, when, why, outdated } = decision;
  return (
    <>
      <p>
        <span className="chip" data-decision={status}>
          {text.statuses[status]}
        </span>{' '}
        {text.by(who, when)}
      </p>
      {why !== '' && <p className="site-note">{why}</p>}
      {outdated && <p className="site-outdated">{text.outdated}</p>}
    </>
  );
}

function Earlier({ decisions }: { readonly decisions: readonly DecisionView[] }) {
  return (
    <details>
      <summary>{text.history(decisions.length)}</summary>
      <ol>
        {decisions.map(({ status, who, when, why }) => (
          <li key={when}>
            {text.statuses[status]} · {text.by(who, when)}
            {why !== '' && ` · ${why}`}
          </li>
        ))}
      </ol>
    </details>
  );
}

async function mark(
  { site, bulletin }: { readonly site: string; readonly bulletin: string },
  read: boolean,
): Promise<void> {
  const marked = await call('marks.save', { site, bulletins: [bulletin], read });
  if (!marked.ok) say(marked.failure.message);
}
