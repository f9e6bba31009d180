import { ChevronDown, Crosshair } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useLibrary } from '../shell/library.tsx';
import { words } from '../words/words.ts';
import { useRelease } from './use-release.tsx';

const ReleaseForm = lazy(() => import('./ReleaseForm.tsx').then((m) => ({ default: m.ReleaseForm })));

/** The release that bulletins are judged for, always in sight, and how to choose another. */
export function ReleaseSwitch() {
  const { counts } = useLibrary().description;
  const { name } = useRelease();
  if (counts.bulletins === 0) return null;
  return (
    <DialogTrigger>
      <Button className="release-switch">
        <Crosshair aria-hidden size={14} />
        <span>{name ?? words.bulletins.release.choose}</span>
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="release-dialog" aria-label={words.bulletins.release.title}>
          {({ close }) => (
            <Suspense>
              <ReleaseForm onDone={close} />
            </Suspense>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
