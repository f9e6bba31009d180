import { EventEmitter } from 'node:events';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { originOf, toApp, toChromium } from './addresses.ts';
import type { IpcMain } from './ipc-main.ts';
import { installPreload, type Frame, type FromPreload, type PreloadWire } from './preload-world.ts';

/** What a page needs to know of the process that it belongs to. */
export interface Surroundings {
  readonly context: BrowserContext;
  readonly ipcMain: IpcMain;
  /** Schemes that the app answers for. */
  readonly schemes: ReadonlySet<string>;
}

/** What a window's `webPreferences` mean here. */
export interface PagePreferences {
  readonly preload?: string;
  readonly nodeIntegrationInSubFrames?: boolean;
}

interface WantedWindow {
  readonly url: string;
  readonly frameName: string;
}

type WindowOpenHandler = (details: WantedWindow) => { action: 'allow' | 'deny' };

/** `webContents`: a page of the real Chromium, and what the app hears of it. */
export class WebContents extends EventEmitter {
  /** The Chromium page, once it is there; another one after a crash. */
  page: Promise<Page>;
  /** The last load that the app asked for. */
  loaded: Promise<void> = Promise.resolve();
  /** True while the app itself navigates: its guards aren't asked then. */
  navigatedByApp = false;
  private readonly surroundings: Surroundings;
  private readonly preferences: PagePreferences;
  private readonly size: { width: number; height: number };
  private current: Page | null = null;
  private cdp: CDPSession | null = null;
  private wire: PreloadWire | null = null;
  private address = '';
  private crashed = false;
  private destroyed = false;
  private loading = false;
  private openHandler: WindowOpenHandler = () => ({ action: 'allow' });

  constructor(
    surroundings: Surroundings,
    preferences: PagePreferences,
    size: { width: number; height: number },
  ) {
    super();
    this.surroundings = surroundings;
    this.preferences = preferences;
    this.size = size;
    this.page = this.open();
  }

  loadURL(url: string): Promise<void> {
    this.address = url;
    this.loaded = this.navigate((page) => page.goto(toChromium(url, this.surroundings.schemes)));
    return this.loaded;
  }

  /** As there, a page that fell comes back in a new process, at its address. */
  reload(): void {
    if (!this.crashed) {
      this.loaded = this.navigate((page) => page.reload());
      return;
    }
    const address = this.getURL();
    const fallen = this.current;
    this.crashed = false;
    this.current = null;
    this.page = this.open();
    this.loaded = this.loadURL(address).then(() => fallen?.close());
  }

  send(channel: string, ...args: unknown[]): void {
    void this.deliver({ kind: 'send', channel, args });
  }

  forcefullyCrashRenderer(): void {
    // The session ends with the page, so its answer never comes.
    this.cdp?.send('Page.crash').catch(ignoreClosed);
  }

  /** Remembered: Chromium's own zoom is in its browser, not in what can be driven from here. */
  zoomFactor = 1;

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openHandler = handler;
  }

  getURL(): string {
    const url = this.current?.url();
    return url === undefined || url === 'about:blank' ? this.address : toApp(url);
  }

  isLoadingMainFrame(): boolean {
    return this.loading;
  }

  /** Chromium's own, with the options that both have. */
  async printToPDF(options: {
    printBackground?: boolean;
    preferCSSPageSize?: boolean;
    pageSize?: 'A4' | 'Letter';
  }): Promise<Buffer> {
    const page = await this.page;
    const { printBackground = false, preferCSSPageSize = false, pageSize: format = 'Letter' } = options;
    return page.pdf({ printBackground, preferCSSPageSize, format, tagged: true, outline: true });
  }

  /** Options of each printing that was asked for: the system's box is cancelled at once. */
  readonly printed: object[] = [];

  print(options: object, callback: (success: boolean, failureReason: string) => void): void {
    this.printed.push(options);
    setImmediate(callback, false, 'Print job canceled');
  }

  isCrashed(): boolean {
    return this.crashed;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  /** Called by the window; Electron's own `close` event comes from there. */
  async destroy(): Promise<void> {
    const page = await this.page;
    this.destroyed = true;
    if (!page.isClosed()) await page.close({ runBeforeUnload: false });
  }

  private async open(): Promise<Page> {
    const page = await this.surroundings.context.newPage();
    this.current = page;
    await page.setViewportSize(this.size);
    const cdp = await this.surroundings.context.newCDPSession(page);
    this.cdp = cdp;
    const { preload, nodeIntegrationInSubFrames = false } = this.preferences;
    if (preload !== undefined) {
      this.wire = await installPreload(cdp, preload, nodeIntegrationInSubFrames, (...message) => {
        void this.receive(...message);
      });
    }
    cdp.on('Page.windowOpen', ({ url, windowName }) => {
      void this.askForWindow({ url: toApp(url), frameName: windowName });
    });
    page.on('load', () => this.emit('did-finish-load'));
    page.on('crash', () => {
      this.crashed = true;
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    });
    return page;
  }

  /**
   * Puts a window that the page wanted to the app's handler. Playwright halts each popup when it begins, and with it the
   * page that opened it; an answer could not reach that page. Its timers tell when it goes on.
   */
  private async askForWindow(details: WantedWindow): Promise<void> {
    const expression = 'new Promise((resolve) => setTimeout(resolve))';
    await this.cdp?.send('Runtime.evaluate', { expression, awaitPromise: true }).catch(ignoreClosed);
    if (this.openHandler(details).action !== 'deny')
      throw new Error('The stand-in opens no windows of pages: deny them.');
  }

  private async navigate(go: (page: Page) => Promise<unknown>): Promise<void> {
    const page = await this.page;
    this.navigatedByApp = true;
    this.loading = true;
    try {
      await go(page);
    } finally {
      this.navigatedByApp = false;
      this.loading = false;
    }
  }

  private async receive(message: FromPreload, frame: Frame | null, context: number): Promise<void> {
    const event = { type: 'frame', sender: this, senderFrame: frame === null ? null : senderFrame(frame) };
    if (message.kind === 'send') {
      this.surroundings.ipcMain.emit(message.channel, event, ...message.args);
      return;
    }
    const answer = await this.surroundings.ipcMain.run(message.channel, event, message.args);
    await this.deliver({ kind: 'answer', id: message.id, ...answer }, context);
  }

  private async deliver(message: Parameters<PreloadWire['deliver']>[0], context?: number): Promise<void> {
    try {
      await this.wire?.deliver(message, context);
    } catch (error) {
      ignoreClosed(error);
    }
  }
}

interface SenderFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: SenderFrame | null;
}

function senderFrame(frame: Frame): SenderFrame {
  const url = toApp(frame.url);
  return { url, origin: originOf(url), parent: frame.parent === null ? null : senderFrame(frame.parent) };
}

/** A message to a page that navigates, closes or falls at this moment is lost, as it is in Electron. */
function ignoreClosed(error: unknown): void {
  const gone = /closed|crashed|destroyed|Cannot find context|detached|uniqueContextId/i;
  if (!(error instanceof Error && gone.test(error.message))) throw error;
}
