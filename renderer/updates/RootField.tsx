import { useState } from 'react';
import { KeyRound } from 'lucide-react';
import { Button, FileTrigger } from 'react-aria-components';
import { words } from '../words/words.ts';

const { trust: text } = words.updates;
const most = 100_000; // characters, as the contract allows

/** A root.json that somebody chose. */
export interface ChosenRoot {
  readonly name: string;
  readonly content: string;
}

/** Takes the publisher's first root where the program came without one. */
export function RootField({
  chosen,
  onChoose,
}: {
  readonly chosen: ChosenRoot | null;
  readonly onChoose: (root: ChosenRoot | null) => void;
}) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const read = async (file: File) => {
    const fits = file.size <= most;
    setTrouble(fits ? null : text.tooLarge);
    onChoose(fits ? { name: file.name, content: await file.text() } : null);
  };
  return (
    <div className="update-panel" data-tone="notice">
      <h3>
        <KeyRound aria-hidden size={16} />
        {text.title}
      </h3>
      <p>{text.text}</p>
      <div className="update-actions">
        <FileTrigger
          acceptedFileTypes={['.json', 'application/json']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) void read(file);
          }}
        >
          <Button className="button">{text.choose}</Button>
        </FileTrigger>
        <span role="status">{trouble ?? (chosen && text.chosen(chosen.name))}</span>
      </div>
    </div>
  );
}
