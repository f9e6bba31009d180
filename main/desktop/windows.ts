import type { BrowserWindow, BrowserWindowConstructorOptions, Dialog, NativeTheme, Screen } from 'electron';
import { codeOf } from '../api/system-error.ts';
import type { Log } from '../reader/log.ts';
import { askAfterFalls, recoverPage } from './crash.ts';
import { tell } from './ipc.ts';
import { urlOfAddress } from './origin.ts';
import { emptyPageColour } from './theme.ts';
import { bringToFront, watchWindow, windowOptions, type PlaceStore } from './window.ts';
import type { BoxWords } from './words-en.ts';
import type { Zoom } from './zoom.ts';

/** What windows need around them. */
export interface WindowSurroundings {
  /** Electron's own class. */
  readonly BrowserWindow: {
    new (options: BrowserWindowConstructorOptions): BrowserWindow;
    getAllWindows(): BrowserWindow[];
  };
  /** Where the preload and the icon are. */
  readonly folder: string;
  /** Where the place of the window is kept, opened anew for each. */
  readonly places: () => PlaceStore;
  readonly screen: Screen;
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors' | 'on' | 'off'>;
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  readonly zoom: Zoom;
  readonly words: () => BoxWords;
  /** Gives a new window's page the menu of the pointer's other button. */
  readonly giveMenu: (window: BrowserWindow) => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly log: Log;
  readonly showLog: () => void;
  readonly quit: () => void;
}

/** The window that there is at most: a second start brings the first one's to the front. */
export interface Windows {
  /** `null` where none is open. */
  readonly current: () => BrowserWindow | null;
  /** Opens one at an address; `null` leaves the place to the session. */
  readonly open: (address: string | null) => void;
  /** Brings a window to the front and, unless `null`, to the address. */
  readonly show: (window: BrowserWindow, address: string | null) => void;
}

/** Makes windows, and keeps their pages alive and their places. */
export function createWindows(around: WindowSurroundings): Windows {
  const { BrowserWindow, zoom, log } = around;
  const load = (window: BrowserWindow, address: string): void => {
    window.loadURL(urlOfAddress(address)).catch((error: unknown) => {
      // Another link came before this one was there.
      if (codeOf(error) !== 'ERR_ABORTED') log.fail('A page did not load', error);
    });
  };
  return {
    current: () => BrowserWindow.getAllWindows()[0] ?? null,
    open: (address) => {
      const store = around.places();
      const { nativeTheme } = around;
      const colour = () => emptyPageColour(nativeTheme.shouldUseDarkColors);
      const backgroundColor = colour();
      const { folder, screen } = around;
      const start = { folder, store, screen, backgroundColor, zoom: zoom.now() };
      const { maximized, options } = windowOptions(start);
      const window = new BrowserWindow(options);
      zoom.follow(window.webContents);
      around.giveMenu(window);
      // It shows while the window is sized and while a page is loaded anew.
      const paint = () => window.setBackgroundColor(colour());
      nativeTheme.on('updated', paint);
      window.on('closed', () => nativeTheme.off('updated', paint));
      watchWindow(window, maximized, store);
      // Others may still call the end off: nothing is ended here, and the page goes on.
      window.on('query-session-end', () => tell(window.webContents, 'session.ending', { now: true }));
      recoverPage(window, around.now, log, () => void giveUp(window, around));
      load(window, address ?? '/');
    },
    show: (window, address) => {
      bringToFront(window);
      if (address === null) return;
      const { webContents } = window;
      // A page that is still being loaded hears nothing yet, and a fallen one nothing more: it is loaded at that place.
      if (webContents.isLoadingMainFrame() || webContents.isCrashed()) load(window, address);
      else tell(webContents, 'address.asked', { address });
    },
  };
}

function giveUp(window: BrowserWindow, around: WindowSurroundings): Promise<void> {
  // A page that never painted left its window hidden; on a Mac its box would be as well.
  if (!window.isVisible()) window.show();
  return askAfterFalls(window, {
    ...{ words: around.words(), quit: around.quit, showLog: around.showLog },
    ask: (question) => around.dialog.showMessageBox(window, question),
  });
}
