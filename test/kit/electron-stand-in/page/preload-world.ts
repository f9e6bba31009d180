import { freezeDry, thaw } from '../structured-clone.ts';
import { openSide } from './membrane.ts';

/** Put in front of this file's code by `../preload-world.ts`; the preload's own code comes behind it. */
declare const bridgeSecret: string;
declare const preloadEverywhere: boolean;
/** The wire to main: exists in this world only. */
declare const standInToMain: (text: string) => void;

type Listener = (event: object, ...args: readonly unknown[]) => void;
type FromMain =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: boolean; readonly value: unknown }
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] };

const side = openSide(bridgeSecret, 'preload', () => undefined);
const exposed = new Set<string>();
const listeners = new Map<string, readonly Listener[]>();
const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
let lastId = 0;

const heard = (channel: string): readonly Listener[] => listeners.get(channel) ?? [];

const ipcRenderer = {
  invoke: (channel: string, ...args: unknown[]) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      standInToMain(freezeDry({ kind: 'invoke', id, channel, args }));
      waiting.set(id, { resolve, reject });
    }),
  send: (channel: string, ...args: unknown[]) => {
    standInToMain(freezeDry({ kind: 'send', channel, args }));
  },
  on: (channel: string, listener: Listener) => {
    listeners.set(channel, [...heard(channel), listener]);
    return ipcRenderer;
  },
  off: (channel: string, listener: Listener) => {
    listeners.set(
      channel,
      heard(channel).filter((one) => one !== listener),
    );
    return ipcRenderer;
  },
};

const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => {
    if (exposed.has(name))
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    exposed.add(name);
    side.expose(name, value);
  },
};

/** What a sandboxed preload can require, as far as it is stood in for. */
const requirePreloadModule = (name: string): unknown => {
  if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer };
  throw new Error(`module not found: ${name}`);
};

function fromMain(text: string): void {
  const message = thaw(text) as FromMain;
  if (message.kind === 'send') {
    for (const listener of heard(message.channel)) listener({ sender: ipcRenderer }, ...message.args);
    return;
  }
  const call = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.ok) call?.resolve(message.value);
  else call?.reject(new Error(String(message.value)));
}

// Electron runs preloads in a window's own frame only, unless nodeIntegrationInSubFrames says otherwise.
Object.assign(globalThis, {
  standInFromMain: fromMain,
  standInRequire: window === window.top || preloadEverywhere ? requirePreloadModule : null,
});
