import { appOrigin } from './origin.ts';

/** What is looked at of the frame that a message came from. */
export interface SenderFrame {
  /** Origin as Chromium serialises it; `"null"` for sandboxed and data: frames. */
  readonly origin: string;
  /** The frame around it; `null` for a window's own frame. */
  readonly parent: SenderFrame | null;
}

/**
 * Is this message from the app's own page? A frame that is gone already (`null`: it navigated or was destroyed), a
 * frame inside a page and a page of any other origin are refused. (Electron's security recommendation 17.)
 */
export const isTrustedSender = (frame: SenderFrame | null): boolean =>
  frame !== null && frame.parent === null && frame.origin === appOrigin;
