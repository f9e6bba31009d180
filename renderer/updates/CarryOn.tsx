import type { UpdatesState } from '../../main/api/update-view.ts';
import { words } from '../words/words.ts';
import { ExportForm } from './ExportForm.tsx';
import { StateNote } from './StateNote.tsx';

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
      <StateNote state={state} />
    </section>
  );
}
