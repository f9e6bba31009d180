import { useEffect, useRef, useState } from 'react';
import { Button, FieldError, Form, Input, Label, Text, TextField } from 'react-aria-components';
import type { Outcome } from '../../main/api/failure.ts';
import type { ExportView } from '../../main/api/update-view.ts';
import { call } from '../client.ts';
import { words } from '../words/words.ts';
import { Notes } from './Notes.tsx';

const { carry: text } = words.updates;

/** Bytes a part may have; a file system or a disc sets the limit. */
const partSizes = { whole: null, fat: 4_000_000_000, dvd: 4_400_000_000, cd: 650_000_000 } as const;
type PartChoice = keyof typeof partSizes;

/** Writes the installed edition to a folder or a file. */
export function ExportForm({ onWritten }: { readonly onWritten: () => void }) {
  const [to, setTo] = useState('');
  const [since, setSince] = useState('');
  const [parts, setParts] = useState<PartChoice>('whole');
  const [writing, setWriting] = useState(false);
  const [written, setWritten] = useState<Outcome<ExportView> | null>(null);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (written !== null) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [written]);
  const toFile = /\.fieldbook$/i.test(to.trim());

  const write = async () => {
    if (writing) return;
    setWriting(true);
    setWritten(null);
    const outcome = await call('updates.export', {
      to: to.trim(),
      since: since.trim() === '' ? null : Number(since),
      partSize: toFile ? partSizes[parts] : null,
    });
    setWriting(false);
    setWritten(outcome);
    onWritten();
  };

  return (
    <Form
      className="update-form"
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <TextField className="update-field" isRequired value={to} onChange={setTo} spellCheck="false">
        <Label>{text.to}</Label>
        <Input />
        <Text slot="description" className="update-hint">
          {text.toHint}
        </Text>
        <FieldError className="update-bad">{text.missing}</FieldError>
      </TextField>
      <div className="update-columns">
        <TextField
          className="update-field"
          value={since}
          onChange={setSince}
          pattern="[0-9]{1,9}"
          inputMode="numeric"
        >
          <Label>{text.since}</Label>
          <Input />
          <Text slot="description" className="update-hint">
            {text.sinceHint}
          </Text>
          <FieldError className="update-bad">{text.sinceBad}</FieldError>
        </TextField>
        {toFile && <PartField choice={parts} onChoose={setParts} />}
      </div>
      <div className="update-actions">
        <Button type="submit" className="button">
          {writing ? text.writing : text.button}
        </Button>
      </div>
      <div role="status" ref={answer}>
        {written && <Written outcome={written} />}
      </div>
    </Form>
  );
}

function PartField({
  choice,
  onChoose,
}: {
  readonly choice: PartChoice;
  readonly onChoose: (choice: PartChoice) => void;
}) {
  return (
    <label className="update-field">
      <span>{text.parts}</span>
      <select value={choice} onChange={(event) => onChoose(event.target.value as PartChoice)}>
        {Object.entries(text.partChoices).map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Written({ outcome }: { readonly outcome: Outcome<ExportView> }) {
  if (!outcome.ok) {
    const { message, next } = outcome.failure;
    return (
      <div className="update-panel" data-tone="trouble">
        <h4>{text.failed}</h4>
        <p>{message}</p>
        {next !== undefined && <p>{next}</p>}
      </div>
    );
  }
  const { serial, files, bytes, written, notes } = outcome.value;
  return (
    <div className="update-panel" data-tone="good">
      <p>{text.done(serial, files, bytes)}</p>
      <ul className="update-paths">
        {written.map((path) => (
          <li key={path}>
            <code>{path}</code>
          </li>
        ))}
      </ul>
      <Notes notes={notes} />
    </div>
  );
}
