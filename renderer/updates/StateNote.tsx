import { useState } from 'react';
import { Copy } from 'lucide-react';
import { Button, Checkbox } from 'react-aria-components';
import type { UpdatesState } from '../../main/api/update-view.ts';
import { copyText } from '../parts/copy-text.ts';
import { QrCode } from '../parts/QrCode.tsx';
import { words } from '../words/words.ts';

const { carry: text } = words.updates;

/** What is here, in a few lines for the connected side: to be read out, copied, or photographed. */
export function StateNote({ state }: { readonly state: UpdatesState }) {
  const [withSites, setWithSites] = useState(false);
  const note = (withSites ? state.stateNoteWithSites : null) ?? state.stateNote;
  return (
    <>
      <h3>{text.note}</h3>
      <p className="update-lead">{text.noteLead}</p>
      <div className="update-note-sides">
        <pre className="update-note" tabIndex={0} role="region" aria-label={text.noteLabel} dir="ltr">
          {note}
        </pre>
        <QrCode text={note} label={text.noteCode} size={196} />
      </div>
      {state.stateNoteWithSites !== null && (
        <Checkbox className="update-check" isSelected={withSites} onChange={setWithSites}>
          <span className="update-box" aria-hidden />
          {text.noteSites}
        </Checkbox>
      )}
      <div className="update-actions">
        <Button className="button" onPress={() => void copyText(note, text.noteCopied)}>
          <Copy aria-hidden size={14} />
          {text.noteCopy}
        </Button>
      </div>
    </>
  );
}
