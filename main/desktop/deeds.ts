import type { BrowserWindow, Dialog, Shell } from 'electron';
import type { HostDeed } from '../api/host-view.ts';
import type { Log } from '../reader/log.ts';
import { savePdf, type Paper } from './save-pdf.ts';
import type { BoxWords } from './words-en.ts';
import type { Zoom } from './zoom.ts';

/** What the deeds need around them. */
export interface DeedSurroundings {
  /** The window that they are done to; `null` where there is none. */
  readonly window: () => BrowserWindow | null;
  readonly dialog: Pick<Dialog, 'showSaveDialog' | 'showErrorBox'>;
  readonly shell: Pick<Shell, 'showItemInFolder'>;
  readonly zoom: Zoom;
  readonly words: () => BoxWords;
  readonly paper: () => Paper;
  readonly log: Log;
  /** The log's path. */
  readonly logFile: string;
}

/** What the menu and the page ask of the desktop, each begun by its name. Without a window there is nothing to do. */
export function createDeeds(around: DeedSurroundings): (deed: HostDeed) => void {
  const { dialog, shell, zoom, words, log, logFile } = around;
  const deeds: Readonly<Record<HostDeed, (window: BrowserWindow) => void>> = {
    print: (window) => print(window, around),
    savePdf: (window) => {
      const onTrouble = (error: unknown): void => log.fail('A PDF was not saved', error);
      void savePdf(window, { dialog, words: words(), paper: around.paper(), onTrouble });
    },
    showLog: () => shell.showItemInFolder(logFile),
    zoomIn: ({ webContents }) => zoom.change(webContents, 1),
    zoomOut: ({ webContents }) => zoom.change(webContents, -1),
    resetZoom: ({ webContents }) => zoom.change(webContents, 0),
  };
  return (deed) => {
    const window = around.window();
    if (window !== null) deeds[deed](window);
  };
}

/** The words with which Chromium says that somebody changed their mind. */
const changedMind = /cancel/i;

/**
 * Prints by the system's own box. Not by the page's `print()`: that one halts the page for as long as the box is open, and
 * a page that doesn't answer is taken for one that hangs.
 */
function print({ webContents }: BrowserWindow, { dialog, words, log }: DeedSurroundings): void {
  const failed = (reason: string): void => {
    log.note(`Nothing was printed: ${reason}.`);
    dialog.showErrorBox(words().printFailed, reason);
  };
  try {
    // Electron's own default is one size of paper for all the world.
    webContents.print({ printBackground: true, usePrinterDefaultPageSize: true }, (success, reason) => {
      if (!success && !changedMind.test(reason)) failed(reason);
    });
  } catch (error) {
    failed(error instanceof Error ? error.message : String(error));
  }
}
