import { isAppUrl } from './origin.ts';

/** May a frame go there? Only the top frame, and only inside the app: there are no frames in frames. */
export const mayNavigate = (url: string, isMainFrame: boolean): boolean => isMainFrame && isAppUrl(url);

/**
 * May this URL be handed to the system's browser or mail program? Every other scheme (`file:`, `smb:`, `ms-…:`) can
 * start programs there.
 */
export function mayOpenOutside(url: string): boolean {
  if (url.length > 4096 || !URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return (protocol === 'https:' && username === '' && password === '') || protocol === 'mailto:';
}

/** Is this a download that the app itself offers (an export), and not one that some page wants to bring in? */
export const mayDownload = (url: string): boolean => isAppUrl(url.replace(/^blob:/, ''));

/**
 * The one permission that is not denied: putting text on the clipboard from the app's own page, for the copy buttons.
 * Chromium asks for it only after a click or a key. Reading the clipboard is denied like everything else.
 */
export const mayUse = (permission: string, requestingUrl: string): boolean =>
  permission === 'clipboard-sanitized-write' && isAppUrl(requestingUrl);
