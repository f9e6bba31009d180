import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { toChromium } from './addresses.ts';
import { StandInApp } from './app.ts';
import { BrowserWindow, type WindowHome } from './browser-window.ts';
import {
  createClipboard,
  createDialog,
  createMenu,
  createScreen,
  createShell,
  emptyDesk,
  findMenuItem,
  NativeTheme,
  type DeskRecord,
} from './desk.ts';
import { IpcMain } from './ipc-main.ts';
import { loadMain } from './load-main.ts';
import { createNet } from './net.ts';
import { Protocol, Session } from './session.ts';
import { strict } from './strict.ts';
import { carryTraffic } from './traffic.ts';

/** One start of the program. */
export interface StartOptions {
  /** The compiled main file. */
  readonly main: string;
  /** Chromium, with no pages of its own. One context carries one start after the other, not two at once. */
  readonly context: BrowserContext;
  /** Stands for the user's home: nothing is written outside it. */
  readonly home: string;
  /** Arguments behind the program's own name. */
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a test can do with the running program. */
export interface StandIn {
  readonly desk: DeskRecord;
  readonly app: StandInApp;
  readonly session: Session;
  readonly nativeTheme: NativeTheme;
  /** Requests that tried to leave the app's scheme. */
  readonly leaks: readonly string[];
  readonly windows: () => readonly BrowserWindow[];
  /** The first window's page, once what the app loads into it is there. */
  readonly page: () => Promise<Page>;
  /** What an address of the app is called inside Chromium. */
  readonly inChromium: (url: string) => string;
  /** Chooses a menu entry by its id. */
  readonly chooseMenu: (id: string) => void;
  /** Ends the program as the user does, and waits for it. */
  readonly quit: () => Promise<number>;
}

/** Starts a compiled main with windows in Chromium. */
export async function startStandIn(options: StartOptions): Promise<StandIn> {
  const { main, context, home, args = [], cwd = home, env = {} } = options;
  mkdirSync(home, { recursive: true });
  const argv = ['/opt/stand-in/electron', dirname(main), ...args];
  const desk = emptyDesk();
  const app = new StandInApp({ home, root: dirname(main), argv, cwd });
  const protocol = new Protocol(() => app.isReady());
  const session = new Session(strict('protocol', protocol));
  const nativeTheme = new NativeTheme();
  const ipcMain = new IpcMain();
  const windows = new Set<BrowserWindow>();
  const windowHome: WindowHome = {
    context,
    ipcMain,
    schemes: protocol.schemes,
    windows,
    onCreated: (window) => {
      app.emit('web-contents-created', {}, window.webContents);
      app.emit('browser-window-created', {}, window);
    },
    onLastClosed: () => {
      if (!app.emit('window-all-closed')) app.quit();
    },
  };
  const traffic = await carryTraffic(context, windows, session);
  const electron = strict('module', {
    app: strict('app', app),
    BrowserWindow: windowClass(windowHome),
    ipcMain: strict('ipcMain', ipcMain),
    protocol: strict('protocol', protocol),
    session: strict('session', { defaultSession: strict('session.defaultSession', session) }),
    shell: strict('shell', createShell(desk)),
    dialog: strict('dialog', createDialog(desk)),
    clipboard: strict('clipboard', createClipboard(desk)),
    Menu: strict('Menu', createMenu(desk)),
    nativeTheme: strict('nativeTheme', nativeTheme),
    net: strict('net', createNet(desk)),
    screen: strict('screen', createScreen()),
  });
  loadMain(main, {
    electron,
    argv,
    env,
    cwd,
    exit: (code) => {
      app.exit(code);
    },
  });
  app.becomeReady(async () => {
    const closed = await Promise.all([...windows].map((window) => window.closed()));
    return closed.every((gone) => gone);
  });
  return {
    desk,
    app,
    session,
    nativeTheme,
    leaks: traffic.leaks,
    windows: () => [...windows],
    page: () => firstPage(app, windows),
    inChromium: (url) => toChromium(url, protocol.schemes),
    chooseMenu: (id) => {
      chooseMenu(desk, id);
    },
    quit: async () => {
      app.quit();
      const code = await app.ended;
      await traffic.stop();
      return code;
    },
  };
}

/** `BrowserWindow` as the app constructs it, bound to this start. */
function windowClass(home: WindowHome): unknown {
  const Bound = class extends BrowserWindow {
    static getAllWindows = (): readonly BrowserWindow[] => [...home.windows];

    constructor(options?: ConstructorParameters<typeof BrowserWindow>[1]) {
      super(home, options);
      return strict('BrowserWindow', this);
    }
  };
  return Bound;
}

async function firstPage(app: StandInApp, windows: ReadonlySet<BrowserWindow>): Promise<Page> {
  const [existing] = windows;
  const window =
    existing ??
    (await new Promise<BrowserWindow>((resolve, reject) => {
      app.once('browser-window-created', (_event, created: BrowserWindow) => {
        resolve(created);
      });
      void app.ended.then((code) => {
        reject(new Error(`The program ended (${code}) without a window.`));
      });
    }));
  // The load may be asked for a moment after the window was made.
  await new Promise((resolve) => setImmediate(resolve));
  await window.webContents.loaded;
  return window.webContents.page;
}

function chooseMenu(desk: DeskRecord, id: string): void {
  const item = findMenuItem(desk.menu, id);
  if (item?.click === undefined) throw new Error(`The menu has no entry ${id} that can be chosen.`);
  (item.click as (item: object) => void)(item);
}

/** Where a start keeps its data unless told otherwise: what Electron calls `userData`. */
export const userDataOf = (home: string): string => join(home, 'config', 'Fieldbook');
