import { useState } from 'react';
import { Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { UpdatesState } from '../../main/api/update-view.ts';
import { call } from '../client.ts';
import { say } from '../parts/toasts.ts';
import { words } from '../words/words.ts';
import { GoBackDialog } from './GoBackDialog.tsx';

const { back } = words.updates;

/** The way back to the edition before. It stands below what a look or an update shows, which stays where it is when it comes. */
export function GoBack({ state, busy }: { readonly state: UpdatesState; readonly busy: boolean }) {
  const { installed, previous } = state;
  if (installed === null || previous === null) return null;
  return (
    <div className="update-back">
      <GoBackButton from={installed.serial} to={previous} busy={busy} />
    </div>
  );
}

function GoBackButton({
  from,
  to,
  busy,
}: {
  readonly from: number;
  readonly to: number;
  readonly busy: boolean;
}) {
  const [open, setOpen] = useState(false);
  const goBack = () => {
    setOpen(false);
    void call('updates.rollback', {}).then((moved) => {
      say(moved.ok ? back.done(moved.value.from, moved.value.to) : moved.failure.message);
    });
  };
  return (
    <>
      <Button className="button" isDisabled={busy} onPress={() => setOpen(true)}>
        <Undo2 aria-hidden size={14} />
        {back.button(to)}
      </Button>
      {open && <GoBackDialog from={from} to={to} onYes={goBack} onClose={() => setOpen(false)} />}
    </>
  );
}
