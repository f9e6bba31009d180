import { join } from 'node:path';
import type { BrowserWindow, BrowserWindowConstructorOptions, Screen, WebPreferences } from 'electron';
import { openingPlace, smallest, type SavedPlace } from './window-place.ts';

/** Where the place of the window is kept between two starts. */
export interface PlaceStore {
  read(): unknown;
  write(place: SavedPlace): void;
}

/** Security-relevant settings of every window, written out though most are Electron's defaults. */
export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Chromium would fetch dictionaries from the network.
  spellcheck: false,
});

/** How a window of the reader is opened: where it was, hidden until its first page is painted. */
export function windowOptions({
  folder,
  store,
  screen,
  backgroundColor,
  zoom,
}: {
  /** Where the preload and the icon are. */
  readonly folder: string;
  readonly store: PlaceStore;
  readonly screen: Screen;
  readonly backgroundColor: string;
  /** How large the first page is shown, as a factor. */
  readonly zoom: number;
}): { options: BrowserWindowConstructorOptions; maximized: boolean } {
  const others = screen.getAllDisplays().map((display) => display.workArea);
  const { maximized, ...place } = openingPlace(store.read(), [
    screen.getPrimaryDisplay().workArea,
    ...others,
  ]);
  return {
    maximized,
    options: {
      ...place,
      minWidth: smallest.width,
      minHeight: smallest.height,
      show: false,
      title: 'Fieldbook',
      backgroundColor,
      icon: join(folder, 'icon.png'),
      webPreferences: { ...webPreferences(join(folder, 'preload.cjs')), zoomFactor: zoom },
    },
  };
}

/**
 * A window is shown after this long though its page painted nothing, in milliseconds: what can't be seen can't be closed
 * either, and boxes that belong to it would stand before nothing.
 */
const unseen = 5000;

/** Shows the window once its page is painted, and keeps its place whenever it was moved, sized or closed. */
export function watchWindow(window: BrowserWindow, maximized: boolean, store: PlaceStore): void {
  const show = (): void => {
    clearTimeout(late);
    if (window.isDestroyed() || window.isVisible()) return;
    if (maximized) window.maximize();
    window.show();
  };
  const late = setTimeout(show, unseen);
  window.once('ready-to-show', show);
  const keep = (): void => {
    // The normal bounds are those that a maximised or minimised window returns to.
    store.write({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  let pending: NodeJS.Timeout | null = null;
  const keepSoon = (): void => {
    if (pending !== null) clearTimeout(pending);
    pending = setTimeout(keep, 500);
  };
  // Logging off and shutting down end a program on Windows without closing its windows first.
  window.on('query-session-end', keep);
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('close', () => {
    if (pending !== null) clearTimeout(pending);
    keep();
  });
}

/** Brings a window to the front, wherever it is. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
