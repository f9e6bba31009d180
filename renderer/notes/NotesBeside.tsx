import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useMakeWay } from '../read/find/find-open.ts';
import { useSession } from '../shell/session.tsx';
import { Splitter } from '../shell/Splitter.tsx';
import type { Layout } from '../shell/use-layout.ts';
import { words } from '../words/words.ts';
import { NotesPanel } from './NotesPanel.tsx';
import { useNotes } from './notes.tsx';
import type { ComponentProps } from 'react';

const limits = { min: 220, max: 520 }; // CSS pixels

/** The notes in a column beside the page; where there is no room for that, as a sheet over it. */
export function NotesBeside({
  layout,
  ...panel
}: { readonly layout: Layout } & ComponentProps<typeof NotesPanel>) {
  const { session, keep } = useSession();
  const { open, setOpen } = useNotes();
  useMakeWay(() => {
    if (open && layout !== 'wide') setOpen(false);
  });
  if (!open) return null;
  if (layout !== 'wide') {
    return (
      <ModalOverlay className="overlay sheet-overlay" isOpen isDismissable onOpenChange={setOpen}>
        <Modal className="sheet">
          <Dialog aria-label={words.notes.title}>
            <NotesPanel {...panel} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    );
  }
  return (
    <aside className="notes-column" aria-label={words.notes.title}>
      <Splitter
        label={words.notes.width}
        side="end"
        width={session.notesWidth}
        {...limits}
        onChange={(notesWidth) => keep({ notesWidth })}
      />
      <NotesPanel {...panel} />
    </aside>
  );
}
