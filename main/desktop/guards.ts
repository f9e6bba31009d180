import type { App, Session, WebContents } from 'electron';
import type { Log } from '../reader/log.ts';
import { mayDownload, mayNavigate, mayOpenOutside, mayUse } from './navigation.ts';
import { addressOfUrl } from './origin.ts';

/** What becomes of a window that a page wanted. */
export interface NewWindows {
  /** Goes to an address of the app in the page that wanted it. */
  readonly go: (contents: WebContents, address: string) => void;
  /** Hands an `https:` or `mailto:` URL to the system, after the person said yes outside the page. */
  readonly leave: (url: string) => void;
}

/**
 * Guards every page that this process ever makes: where it goes, what it opens, what it embeds.
 * (Electron's security recommendations 11–15.) A server that wants a certificate of the person's gets none.
 */
export function guardPages(app: App, log: Log, newWindows: NewWindows): void {
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents, log);
    guardNewWindows(contents, log, newWindows);
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
      log.note('Denied a webview.');
    });
  });
  // Electron would send the first certificate of the system's store to whichever server asks who is there.
  app.on('select-client-certificate', (event, _contents, url, _list, choose) => {
    event.preventDefault();
    choose();
    log.note(`Showed no certificate to ${url.slice(0, 200)}.`);
  });
}

function guardNavigation(contents: WebContents, log: Log): void {
  const stop = (details: { preventDefault(): void; url: string; isMainFrame: boolean }): void => {
    if (mayNavigate(details.url, details.isMainFrame)) return;
    details.preventDefault();
    log.note(`Denied going to ${details.url.slice(0, 200)}.`);
  };
  contents.on('will-frame-navigate', stop);
  contents.on('will-navigate', stop);
  contents.on('will-redirect', stop);
}

/**
 * No page gets a window of its own. A link of the app that was clicked with Ctrl or the middle button opens in the
 * window that there is; an outside one is asked about.
 */
function guardNewWindows(contents: WebContents, log: Log, { go, leave }: NewWindows): void {
  contents.setWindowOpenHandler(({ url }) => {
    const address = addressOfUrl(url);
    if (address !== null) go(contents, address);
    else if (mayOpenOutside(url)) leave(url);
    else log.note(`Denied opening ${url.slice(0, 200)}.`);
    return { action: 'deny' };
  });
}

/** Denies what a page may ask a browser for: camera, location, devices, screen, downloads that aren't ours. */
export function guardSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayUse(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer(null);
  });
  session.setBluetoothPairingHandler((_details, answer) => {
    answer({ confirmed: false });
  });
  // Without this, dictionaries are fetched from the network for sessions whose windows check no spelling.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.on('will-download', (event, item) => {
    if (mayDownload(item.getURL())) return;
    event.preventDefault();
    log.note(`Denied downloading ${item.getURL().slice(0, 200)}.`);
  });
}
