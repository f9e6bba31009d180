import type { App } from 'electron';
import { parseDeepLink } from '../../content/format/deep-link.ts';
import { readOptions } from './options.ts';

/** What a second start hands to the first. Chromium may reorder and lengthen `argv`, so it isn't used. */
interface Handover {
  readonly address: string | null;
}

/**
 * Makes this the one Fieldbook of its data folder. The lock is the folder's: `--data` must have been heeded before.
 *
 * @returns false where another one runs already: it was told what to open, and this one should end.
 */
export const claimSingleInstance = (app: App, address: string | null): boolean =>
  app.requestSingleInstanceLock({ address } satisfies Handover);

/**
 * Hears of later starts, and of links that the system hands over.
 *
 * @param open brings the window to the front and, unless `null`, goes to the address. May be called before `ready`.
 */
export function hearOtherStarts(app: App, open: (address: string | null) => void): void {
  app.on('second-instance', (_event, _argv, _cwd, handover) => {
    open(addressOf(handover));
  });
  // macOS hands over links and files by events, at times before the app is ready.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    open(parseDeepLink(url));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(readOptions([path], '/').address);
  });
}

/** Another process wrote it, so it is read like a link from outside. */
function addressOf(handover: unknown): string | null {
  const address = typeof handover === 'object' && handover !== null && 'address' in handover;
  return address && typeof handover.address === 'string'
    ? parseDeepLink(`fieldbook:${handover.address}`)
    : null;
}
