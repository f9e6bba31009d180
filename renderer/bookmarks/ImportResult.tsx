import { FileDown, FileX } from 'lucide-react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Failure } from '../../main/api/failure.ts';
import type { ImportReport } from '../../main/api/state-view.ts';
import { call } from '../client.ts';
import { say } from '../parts/toasts.ts';
import { told } from '../words/failures.ts';
import { words } from '../words/words.ts';
import type { Imported } from './import-file.ts';

const text = words.kept;

/** Says what an import did, entry by entry where something was left out, and takes it back. */
export function ImportResult({
  imported,
  onClose,
}: {
  readonly imported: Imported;
  readonly onClose: () => void;
}) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="modal">
        <Dialog>
          {'report' in imported ? (
            <Report {...imported} onClose={onClose} />
          ) : (
            <Refused name={imported.name} failure={told(imported.failure)} onClose={onClose} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Report({
  name,
  upload,
  report,
  onClose,
}: {
  readonly name: string;
  readonly upload: string;
  readonly report: ImportReport;
  readonly onClose: () => void;
}) {
  const { bookmarks, notes, unread, unreadCount } = report;
  const changed = bookmarks.added + notes.added + notes.joined > 0;
  const takeBack = async () => {
    // At once: a close that waits for the answer would take away what was opened meanwhile.
    onClose();
    const answer = await call('kept.takeBack', { upload });
    say(answer.ok ? text.takenBack : told(answer.failure).message);
  };
  return (
    <>
      <Heading slot="title">
        <FileDown aria-hidden size={18} />
        {changed ? text.took(name) : text.tookNothing(name)}
      </Heading>
      <p>{text.bookmarks(bookmarks.added, bookmarks.same)}</p>
      <p>{text.notes(notes.added, notes.same, notes.joined)}</p>
      {unreadCount > 0 && (
        <>
          <p>{text.unread(unreadCount)}</p>
          <ul className="import-unread" tabIndex={0} aria-label={text.unread(unreadCount)}>
            {unread.map(({ what, why }, at) => (
              <li key={`${at} ${what}`}>
                <strong>{what}</strong>: {why}
              </li>
            ))}
            {unreadCount > unread.length && <li>{text.more(unreadCount - unread.length)}</li>}
          </ul>
        </>
      )}
      <div className="modal-actions">
        {changed && (
          <Button className="button" onPress={() => void takeBack()}>
            {words.undo}
          </Button>
        )}
        <Button className="button button-main" autoFocus onPress={onClose}>
          {words.close}
        </Button>
      </div>
    </>
  );
}

function Refused({
  name,
  failure,
  onClose,
}: {
  readonly name: string;
  readonly failure: Failure;
  readonly onClose: () => void;
}) {
  return (
    <>
      <Heading slot="title">
        <FileX aria-hidden size={18} />
        {text.refused(name)}
      </Heading>
      <p>{failure.message}</p>
      {failure.next !== undefined && <p>{failure.next}</p>}
      <div className="modal-actions">
        <Button className="button button-main" autoFocus onPress={onClose}>
          {words.close}
        </Button>
      </div>
    </>
  );
}
