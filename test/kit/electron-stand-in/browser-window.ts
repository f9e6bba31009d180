import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import { strict } from './strict.ts';
import { WebContents, type Surroundings } from './web-contents.ts';

/** What the windows of one process share. */
export interface WindowHome extends Surroundings {
  readonly windows: Set<BrowserWindow>;
  readonly onCreated: (window: BrowserWindow) => void;
  readonly onLastClosed: () => void;
}

/** Electron's defaults are safe; these weaken them, and the stand-in refuses to play along. */
function refuseInsecure(preferences: NonNullable<BrowserWindowConstructorOptions['webPreferences']>): void {
  const faults = [
    preferences.sandbox === false && 'sandbox: false',
    preferences.contextIsolation === false && 'contextIsolation: false',
    preferences.webSecurity === false && 'webSecurity: false',
    preferences.nodeIntegration === true && 'nodeIntegration: true',
    preferences.nodeIntegrationInWorker === true && 'nodeIntegrationInWorker: true',
    preferences.allowRunningInsecureContent === true && 'allowRunningInsecureContent: true',
    preferences.experimentalFeatures === true && 'experimentalFeatures: true',
    preferences.enableBlinkFeatures !== undefined && 'enableBlinkFeatures',
    preferences.webviewTag === true && 'webviewTag: true',
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw new Error(`Insecure webPreferences: ${faults.join(', ')}`);
}

/** `BrowserWindow`: its page is real, its frame is only remembered. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  /** What the app asked for, for tests to look at. */
  readonly options: BrowserWindowConstructorOptions;
  private readonly home: WindowHome;
  private bounds: { x: number; y: number; width: number; height: number };
  private readonly flags = { shown: false, maximized: false, minimized: false, destroyed: false };

  constructor(home: WindowHome, options: BrowserWindowConstructorOptions = {}) {
    super();
    refuseInsecure(options.webPreferences ?? {});
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.home = home;
    this.options = options;
    this.backgroundColor = options.backgroundColor;
    this.bounds = { x, y, width, height };
    this.flags.shown = options.show !== false;
    this.webContents = strict(
      'webContents',
      new WebContents(home, options.webPreferences ?? {}, { width, height }),
    );
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    home.windows.add(this);
    home.onCreated(this);
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  close(): void {
    void this.closed();
  }

  /** Asks the app's `close` listeners, then ends the page; false where a listener kept the window. */
  async closed(): Promise<boolean> {
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (!prevented) await this.destroy();
    return !prevented;
  }

  async destroy(): Promise<void> {
    if (this.flags.destroyed) return;
    this.flags.destroyed = true;
    await this.webContents.destroy();
    for (const window of this.home.windows)
      if (window.webContents === this.webContents) this.home.windows.delete(window);
    this.emit('closed');
    if (this.home.windows.size === 0) this.home.onLastClosed();
  }

  isDestroyed = (): boolean => this.flags.destroyed;
  isVisible = (): boolean => this.flags.shown;
  isMaximized = (): boolean => this.flags.maximized;
  isMinimized = (): boolean => this.flags.minimized;
  getNormalBounds = (): Electron.Rectangle => this.bounds;

  /** What stands behind the page; remembered. */
  backgroundColor: string | undefined;

  setBackgroundColor(colour: string): void {
    this.backgroundColor = colour;
  }

  show(): void {
    this.flags.shown = true;
    this.emit('show');
  }

  maximize(): void {
    this.flags.maximized = true;
  }

  minimize(): void {
    this.flags.minimized = true;
  }

  restore(): void {
    this.flags.minimized = false;
  }

  focus(): void {
    this.emit('focus');
  }

  /** As if a hand had moved or sized the window. */
  setBounds(bounds: Electron.Rectangle): void {
    this.bounds = bounds;
    this.emit('move');
    this.emit('resize');
  }
}
