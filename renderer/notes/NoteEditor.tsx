import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import type { NotedPlace } from '../../main/api/site-view.ts';
import { words } from '../words/words.ts';
import { useNotes } from './notes.tsx';
import { useReturn } from './use-return.ts';
import type { Writing } from './writer.ts';

const text = words.notes;
const longest = 20_000; // characters: what is kept of one note

/** Where a note is written. It is kept while it is typed; leaving only closes the editor. */
export function NoteEditor({
  place,
  name,
  start,
}: {
  readonly place: NotedPlace;
  /** What the note is about, in words. */
  readonly name: string;
  /** The text that is kept. */
  readonly start: string;
}) {
  const { writer, leave } = useNotes();
  const [before] = useState(start);
  const [typed, setTyped] = useState(writer.unkept(place) ?? start);
  const field = useRef<HTMLTextAreaElement>(null);
  const writing = useSyncExternalStore(writer.subscribe, () => writer.writing(place).state);
  useEffect(() => {
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
    area?.scrollIntoView({ block: 'nearest' });
  }, []);
  const goOn = useReturn(field);
  const done = () => {
    goOn();
    leave(before);
  };
  const onKey = (event: KeyboardEvent) => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation(); // Escape would close the sheet around the editor, too
    done();
  };
  return (
    <div className="note-editor">
      <textarea
        ref={field}
        dir="auto"
        aria-label={text.textOf(name)}
        placeholder={text.placeholder}
        value={typed}
        maxLength={longest}
        onKeyDown={onKey}
        onChange={(event) => {
          setTyped(event.target.value);
          writer.write(place, event.target.value);
        }}
      />
      <div className="note-editor-foot">
        <span role="status" data-state={writing}>
          {said(writer.writing(place), typed !== before)}
        </span>
        <Button className="button button-main" onPress={done}>
          {text.done}
        </Button>
      </div>
    </div>
  );
}

function said(writing: Writing, changed: boolean): string {
  if (writing.state === 'failed') return text.notKept(writing.message);
  if (writing.state === 'waiting') return text.keeping;
  return changed ? text.keptNow : text.markdown;
}
