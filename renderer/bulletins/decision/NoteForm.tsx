import { useState } from 'react';
import { Button } from 'react-aria-components';
import { call } from '../../client.ts';
import { say } from '../../parts/toasts.ts';
import { words } from '../../words/words.ts';

const text = words.decision;

/** A site's note about a bulletin; an empty one is no note. */
export function NoteForm({
  site,
  bulletin,
  note,
  onDone,
}: {
  readonly site: string;
  readonly bulletin: string;
  readonly note: string | null;
  readonly onDone: () => void;
}) {
  const [typed, setTyped] = useState(note ?? '');
  const save = async () => {
    const kept = typed.trim();
    const saved = await call('notes.save', { site, place: { bulletin }, text: kept });
    if (!saved.ok) say(saved.failure.message);
    else {
      say(kept === '' ? text.noteRemoved : text.noteSaved);
      onDone();
    }
  };
  return (
    <form
      className="decision-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label className="form-wide">
        {text.note}
        <textarea value={typed} maxLength={20_000} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <div className="form-actions">
        <Button className="button" onPress={onDone}>
          {words.cancel}
        </Button>
        <Button type="submit" className="button button-main">
          {words.save}
        </Button>
      </div>
    </form>
  );
}
