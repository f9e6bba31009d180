import { Fragment } from 'react';
import { X } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../parts/IconButton.tsx';
import { Keys } from '../parts/Keys.tsx';
import { words } from '../words/words.ts';
import { keyNames, shortcuts, type Shortcut } from './shortcuts.ts';
import { onMac } from './use-shortcut.ts';

const text = words.shortcuts;

/** Lists what the keyboard does, from the one table that also makes it so. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const all: readonly Shortcut[] = Object.values(shortcuts);
  const groups = Object.entries(text.groups);
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="modal modal-wide">
        <Dialog>
          <div className="modal-head">
            <Heading slot="title">{text.title}</Heading>
            <IconButton icon={X} label={words.close} onPress={onClose} />
          </div>
          <div className="shortcut-groups">
            {groups.map(([id, title]) => (
              <section key={id}>
                <h3>{title}</h3>
                <dl>
                  {all
                    .filter((shortcut) => shortcut.group === id)
                    .map((shortcut) => (
                      <ShortcutRow key={shortcut.label} shortcut={shortcut} />
                    ))}
                </dl>
              </section>
            ))}
            <section>
              <h3>{text.treeGroup}</h3>
              <dl>
                {text.tree.map(([keys, label]) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      <Keys names={keys.split(' ')} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function ShortcutRow({ shortcut }: { readonly shortcut: Shortcut }) {
  return (
    <div>
      <dt>{shortcut.label}</dt>
      <dd>
        {shortcut.strokes.map((stroke, at) => (
          <Fragment key={stroke.key}>
            {at > 0 && <span className="or">{text.or}</span>}
            <Keys names={keyNames(stroke, onMac)} />
          </Fragment>
        ))}
      </dd>
    </div>
  );
}
