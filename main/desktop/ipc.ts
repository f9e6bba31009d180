import type { IpcMain, WebContents } from 'electron';
import type { EventName } from '../api/contract.ts';
import type { Dispatch } from '../api/dispatch.ts';
import { refuse } from '../api/failure.ts';
import { callChannel, eventChannel } from './bridge.ts';
import { isTrustedSender } from './sender.ts';

/** Lets the app's own pages call the reader; everybody else hears "not allowed" and nothing more. */
export function connectCalls(ipcMain: Pick<IpcMain, 'handle'>, dispatch: Dispatch): void {
  ipcMain.handle(callChannel, (event, name: unknown, params: unknown) =>
    isTrustedSender(event.senderFrame)
      ? dispatch(name, params)
      : refuse('not-allowed', 'Only the reader’s own page may call.'),
  );
}

/** Tells a page of an event, unless the page is gone. */
export function tell(contents: WebContents, name: EventName, payload: unknown): void {
  if (!contents.isDestroyed()) contents.send(eventChannel, name, payload);
}
