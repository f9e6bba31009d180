import type { App } from 'electron';
import { parseDeepLink } from '../../content/format/deep-link.ts';
import { addressOfFile } from './opened-file.ts';

/** What a second start hands to the first. Chromium may reorder and lengthen `argv`, so it isn't used. */
interface Handover {
  readonly address: string | null;
  /** An update file that was opened, absolute. */
  readonly file: string | null;
}

/**
 * Makes this the one Fieldbook of its data folder. The lock is the folder's: `--data` must have been heeded before.
 *
 * @returns false where another one runs already: it was told what to open, and this one should end.
 */
export const claimSingleInstance = (app: App, { address, file }: Handover): boolean =>
  app.requestSingleInstanceLock({ address, file } satisfies Handover);

/**
 * Hears of later starts, and of links that the system hands over.
 *
 * @param isFile whether a plain file lies there
 * @param open brings the window to the front and, unless `null`, goes to the address. May be called before `ready`.
 */
export function hearOtherStarts(
  app: App,
  isFile: (path: string) => boolean,
  open: (address: string | null) => void,
): void {
  app.on('second-instance', (_event, _argv, _cwd, handover) => {
    open(addressOf(handover, isFile));
  });
  // macOS hands over links and files by events, at times before the app is ready.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    open(parseDeepLink(url));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(addressOfFile(path, isFile));
  });
}

/** Another process wrote it, so it is read like a link or a file from outside. */
function addressOf(handover: unknown, isFile: (path: string) => boolean): string | null {
  if (typeof handover !== 'object' || handover === null) return null;
  const { address, file } = handover as { readonly address?: unknown; readonly file?: unknown };
  const linked = typeof address === 'string' ? parseDeepLink(`fieldbook:${address}`) : null;
  return linked ?? addressOfFile(file, isFile);
}
