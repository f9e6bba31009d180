import { Undo2 } from 'lucide-react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { words } from '../words/words.ts';

const { back } = words.updates;

/** Asks before an older edition is opened again: newer bulletins go with it. */
export function GoBackDialog({
  from,
  to,
  onYes,
  onClose,
}: {
  readonly from: number;
  readonly to: number;
  readonly onYes: () => void;
  readonly onClose: () => void;
}) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="modal">
        <Dialog role="alertdialog">
          <Heading slot="title">
            <Undo2 aria-hidden size={18} />
            {back.title(to)}
          </Heading>
          <p>{back.text(from, to)}</p>
          <div className="modal-actions">
            <Button className="button" autoFocus onPress={onClose}>
              {words.cancel}
            </Button>
            <Button className="button button-main" onPress={onYes}>
              {back.button(to)}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
