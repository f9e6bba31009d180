import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { Keys } from '../parts/Keys.tsx';
import { typeInto, type TypedAhead } from '../parts/typed-ahead.ts';
import { useSession } from '../shell/session.tsx';
import { words } from '../words/words.ts';
import { afterUse, rank, type Choice } from './choices.ts';
import { useChoices } from './use-choices.ts';

const text = words.palette;

/** How many frames the focus may take on its way back: a tree takes a few to hand it on to its row. */
const patience = 8;

/** Every action, screen, tab and site by name: typed in part, chosen with Enter. */
export function Palette({
  ahead,
  onClose,
}: {
  /** What is typed until the field is there. */
  readonly ahead: TypedAhead;
  readonly onClose: () => void;
}) {
  const { session, keep } = useSession();
  const [query, setQuery] = useState('');
  // As the palette is first drawn the focus is still where it was asked for.
  const [from] = useState(() => document.activeElement);
  const choices = rank(useChoices(), query, session.commands);
  const choose = ({ id, run }: Choice) => {
    keep({ commands: afterUse(session.commands, id) });
    onClose();
    onceFocusIsBack(run, from === document.body ? 1 : patience);
  };
  return (
    <ModalOverlay className="overlay palette-overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="modal palette">
        <Dialog aria-label={text.title}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <TextField
              aria-label={text.field}
              autoFocus
              className="palette-field"
              onFocus={({ target }) => {
                // Once the list below hears the field; until then keys are gathered.
                setTimeout(() => {
                  const typed = ahead.end();
                  if (typed !== '' && target instanceof HTMLInputElement) typeInto(target, typed);
                });
              }}
            >
              <Input role="combobox" aria-expanded placeholder={text.placeholder} maxLength={200} />
            </TextField>
            <ListBox
              className="palette-list"
              aria-label={text.title}
              items={choices}
              renderEmptyState={() => <p className="palette-nothing">{text.nothing}</p>}
            >
              {(choice) => <ChoiceItem choice={choice} onChoose={() => choose(choice)} />}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function ChoiceItem({ choice, onChoose }: { readonly choice: Choice; readonly onChoose: () => void }) {
  const { name, kind, keys } = choice;
  return (
    <ListBoxItem textValue={name} className="palette-item" onAction={onChoose}>
      <span className="palette-name">{name}</span>
      {keys.length > 0 ? <Keys names={keys} /> : <span className="palette-kind">{text.kinds[kind]}</span>}
    </ListBoxItem>
  );
}

/** What is chosen may ask where the focus is, or put it somewhere else: it runs once the palette has given it back. */
function onceFocusIsBack(run: () => void, frames: number): void {
  requestAnimationFrame(() => {
    if (frames > 1 && document.activeElement === document.body) onceFocusIsBack(run, frames - 1);
    else setTimeout(run);
  });
}
