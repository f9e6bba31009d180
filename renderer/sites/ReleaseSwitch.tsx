import { ChevronDown, Crosshair } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, Dialog, Popover } from 'react-aria-components';
import { keptLazy } from '../parts/kept-lazy.tsx';
import { Broken } from '../shell/Broken.tsx';
import { useLibrary } from '../shell/library.tsx';
import { useShortcut } from '../shell/use-shortcut.ts';
import { words } from '../words/words.ts';
import { siteName } from './site-name.ts';
import { useRelease } from './use-release.tsx';

const { Kept: ReleaseForm } = keptLazy(() => import('./ReleaseForm.tsx').then((m) => m.ReleaseForm));
const { Kept: SiteMenu } = keptLazy(() => import('./SiteMenu.tsx').then((m) => m.SiteMenu));
const text = words.bulletins.release;

/** The site that bulletins are judged for, always in sight, and how to choose another. */
export function ReleaseSwitch() {
  const { counts } = useLibrary().description;
  const { site, name, sites } = useRelease();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'menu' | 'form' | null>(null);
  const toggle = () => setOpen(open === null ? (sites.length > 0 ? 'menu' : 'form') : null);
  useShortcut('site', toggle, counts.bulletins > 0);
  if (counts.bulletins === 0) return null;
  const overlay = { triggerRef: button, className: 'popover', placement: 'bottom end' } as const;
  // What was opened from the menu stays when the menu closes behind it.
  const close = (what: 'menu' | 'form') => () => setOpen((now) => (now === what ? null : now));
  return (
    <>
      <Button ref={button} className="release-switch" aria-haspopup="dialog" onPress={toggle}>
        <Crosshair aria-hidden size={14} />
        <span>{site === null || name === null ? text.choose : siteName(site)}</span>
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover
        {...overlay}
        aria-label={words.sites.menu.label}
        isOpen={open === 'menu'}
        onOpenChange={close('menu')}
      >
        <Broken onBroken={close('menu')}>
          <SiteMenu onClose={close('menu')} onOther={() => setOpen('form')} />
        </Broken>
      </Popover>
      <Popover {...overlay} isOpen={open === 'form'} onOpenChange={close('form')}>
        <Dialog className="release-dialog" aria-label={text.title}>
          <Broken onBroken={close('form')}>
            <ReleaseForm onDone={close('form')} />
          </Broken>
        </Dialog>
      </Popover>
    </>
  );
}
