import { Fragment } from 'react';
import { X } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { commandOf, commands, strokesOf, type CommandId } from '../../main/api/commands/commands.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { Keys } from '../parts/Keys.tsx';
import { words } from '../words/words.ts';
import { keyNames } from './shortcuts.ts';
import { hasKeysHere, onMac } from './use-shortcut.ts';

const text = words.shortcuts;
const listed = (Object.keys(commands) as CommandId[]).filter(hasKeysHere);

/** Lists what the keyboard does, from the one table that also makes it so. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const groups = Object.entries(text.groups).map(([group, title]) => ({
    title,
    ids: listed.filter((id) => commandOf(id).group === group),
  }));
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="modal modal-wide">
        <Dialog>
          <div className="modal-head">
            <Heading slot="title">{text.title}</Heading>
            <IconButton icon={X} label={words.close} onPress={onClose} />
          </div>
          <div className="shortcut-groups">
            {groups
              .filter(({ ids }) => ids.length > 0)
              .map(({ title, ids }) => (
                <section key={title}>
                  <h3>{title}</h3>
                  <dl>
                    {ids.map((id) => (
                      <CommandRow key={id} id={id} />
                    ))}
                  </dl>
                </section>
              ))}
            <PlainKeys title={text.treeGroup} rows={text.tree} />
            <PlainKeys title={text.tabStripGroup} rows={text.tabStrip} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function CommandRow({ id }: { readonly id: CommandId }) {
  const strokes = strokesOf(id, onMac);
  const [first, last] = [strokes[0], strokes.at(-1)];
  // A row of figures is shown by its ends.
  const shown = strokes.length > 3 && first && last ? [first, last] : strokes;
  return (
    <div>
      <dt>{text.names[id]}</dt>
      <dd>
        {shown.map((stroke, at) => (
          <Fragment key={keyNames(stroke, onMac).join()}>
            {at > 0 && <span className="or">{strokes.length > 3 ? '–' : text.or}</span>}
            <Keys names={keyNames(stroke, onMac)} />
          </Fragment>
        ))}
      </dd>
    </div>
  );
}

/** Keys of one part of the window, which no command has a name for. */
function PlainKeys({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly (readonly [keys: string, label: string])[];
}) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(([keys, label]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Keys names={keys.split(' ')} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
