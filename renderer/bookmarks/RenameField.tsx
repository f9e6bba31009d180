import { useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { words } from '../words/words.ts';

/** A name that is being changed: Enter and leaving keep it, Escape doesn't. */
export function RenameField({
  value,
  onDone,
}: {
  readonly value: string;
  readonly onDone: (label: string | null) => void;
}) {
  const [text, setText] = useState(value);
  return (
    <TextField className="rename" aria-label={words.bookmarks.name} value={text} onChange={setText} autoFocus>
      <Input
        maxLength={512}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => onDone(text)}
        onKeyDown={(event) => {
          event.stopPropagation(); // the list around it would take arrows and letters for itself
          if (event.key === 'Enter') onDone(text);
          if (event.key === 'Escape') onDone(null);
        }}
      />
    </TextField>
  );
}
