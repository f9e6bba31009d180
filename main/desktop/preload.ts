import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { EventName } from '../api/contract.ts';
import { callChannel, eventChannel, type Bridge } from './bridge.ts';

/**
 * All that a page gets: one way to call, one way to listen. It runs in an isolated world; what crosses the bridge is
 * copied, and its functions can't be replaced by the page. What may be called is for the dispatcher to say.
 */
const bridge: Bridge = {
  call: (name, params) => ipcRenderer.invoke(callChannel, name, params),
  on: (listener) => {
    // The event object would hand the page `ipcRenderer` itself: it stays here.
    const hear = (_event: IpcRendererEvent, name: EventName, payload: unknown): void => {
      listener(name, payload);
    };
    ipcRenderer.on(eventChannel, hear);
    return () => {
      ipcRenderer.off(eventChannel, hear);
    };
  },
};

contextBridge.exposeInMainWorld('fieldbook', Object.freeze(bridge));
