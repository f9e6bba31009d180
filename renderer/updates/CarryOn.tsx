import { Copy } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { UpdatesState } from '../../main/api/update-view.ts';
import { copyText } from '../parts/copy-text.ts';
import { words } from '../words/words.ts';
import { ExportForm } from './ExportForm.tsx';

const { carry: text } = words.updates;

/** Handing updates on, and telling the connected side what to bring. */
export function CarryOn({
  state,
  onWritten,
}: {
  readonly state: UpdatesState;
  readonly onWritten: () => void;
}) {
  return (
    <section className="update-section" aria-labelledby="update-carry">
      <h2 id="update-carry">{text.title}</h2>
      <p className="update-lead">{state.installed === null ? text.none : text.lead}</p>
      {state.installed !== null && <ExportForm onWritten={onWritten} />}
      <h3>{text.note}</h3>
      <p className="update-lead">{text.noteLead}</p>
      <pre className="update-note" tabIndex={0} role="region" aria-label={text.noteLabel}>
        {state.stateNote}
      </pre>
      <Button className="button" onPress={() => void copyText(state.stateNote, text.noteCopied)}>
        <Copy aria-hidden size={14} />
        {text.noteCopy}
      </Button>
    </section>
  );
}
