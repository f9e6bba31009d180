import { Copy, ExternalLink, QrCode as CodeIcon, Unlink } from 'lucide-react';
import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { onDesktop } from '../client.ts';
import { copyText } from '../parts/copy-text.ts';
import { QrCode } from '../parts/QrCode.tsx';
import { words } from '../words/words.ts';

/** A link of a page that was clicked and doesn't simply open. */
export type AskedLink =
  { readonly kind: 'outside'; readonly url: string } | { readonly kind: 'broken'; readonly reason: string };

/** Shows where an outside link leads before anything is loaded, or why a broken one leads nowhere. */
export function LinkDialog({ link, onClose }: { readonly link: AskedLink; readonly onClose: () => void }) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="modal">
        <Dialog>
          {link.kind === 'outside' ? (
            <Outside url={link.url} onClose={onClose} />
          ) : (
            <Nowhere reason={link.reason} onClose={onClose} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Outside({ url, onClose }: { readonly url: string; readonly onClose: () => void }) {
  return (
    <>
      <Heading slot="title">
        <ExternalLink aria-hidden size={18} />
        {words.page.outsideTitle}
      </Heading>
      <p>{words.page.outsideText}</p>
      <p className="whole-address">{url}</p>
      {!mayOpen(url) && <p>{words.page.outsideOnlyCopied}</p>}
      <AsCode url={url} />
      <div className="modal-actions">
        <Button className="button" onPress={onClose}>
          {words.cancel}
        </Button>
        {mayOpen(url) && (
          <a className="button" href={url} target="_blank" rel="noopener noreferrer" onClick={onClose}>
            {words.page.outsideOpen}
          </a>
        )}
        <Button
          className="button button-main"
          autoFocus
          onPress={() => void copyText(url, words.page.addressCopied).then(onClose)}
        >
          <Copy aria-hidden size={14} />
          {words.copy}
        </Button>
      </div>
    </>
  );
}

/** The desktop hands the system only what can do no harm there; what it would refuse is not offered. */
const mayOpen = (url: string): boolean => !onDesktop || /^(?:https|mailto):/i.test(url);

/** For a telephone outside the gap: nothing is loaded here for that either. */
function AsCode({ url }: { readonly url: string }) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button className="link-button" aria-expanded={shown} onPress={() => setShown(!shown)}>
        <CodeIcon aria-hidden size={14} />
        {shown ? words.qr.hide : words.qr.show}
      </Button>
      {shown && <QrCode text={url} label={words.qr.ofAddress} />}
    </>
  );
}

function Nowhere({ reason, onClose }: { readonly reason: string; readonly onClose: () => void }) {
  return (
    <>
      <Heading slot="title">
        <Unlink aria-hidden size={18} />
        {words.page.brokenTitle}
      </Heading>
      <p>{reason}</p>
      <div className="modal-actions">
        <Button className="button button-main" autoFocus onPress={onClose}>
          {words.close}
        </Button>
      </div>
    </>
  );
}
