import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freezeDry, thaw } from './structured-clone.ts';

/** The process that holds each data folder's lock, as the system would keep it. */
const locks = new Map<string, { readonly holder: symbol; readonly app: StandInApp }>();

/** `app`: one start of the program. */
export class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  /** Resolves with the exit code. */
  readonly ended: Promise<number>;
  private readonly self = Symbol('process');
  private readonly paths = new Map<string, string>();
  private readonly argv: readonly string[];
  private readonly cwd: string;
  private readonly ready = new EventEmitter();
  private isReadyNow = false;
  private hasEnded = false;
  private end: (code: number) => void = () => undefined;
  private closeWindows: () => Promise<boolean> = () => Promise.resolve(true);

  constructor(options: { home: string; root: string; argv: readonly string[]; cwd: string }) {
    super();
    this.argv = options.argv;
    this.cwd = options.cwd;
    this.paths.set('home', options.home).set('appData', join(options.home, 'config'));
    this.paths.set('userData', join(options.home, 'config', 'Fieldbook')).set('app', options.root);
    this.ended = new Promise((resolve) => (this.end = resolve));
  }

  whenReady(): Promise<void> {
    return this.isReadyNow
      ? Promise.resolve()
      : new Promise((resolve) =>
          this.ready.once('ready', () => {
            resolve();
          }),
        );
  }

  isReady = (): boolean => this.isReadyNow;
  getName = (): string => 'Fieldbook';
  getVersion = (): string => '0.0.0-stand-in';

  /** As the pages are told: see playwright.config.ts. */
  getPreferredSystemLanguages = (): string[] => ['en-GB'];
  getLocale = (): string => 'en-US';
  getLocaleCountryCode = (): string => 'GB';
  getAppPath = (): string => this.getPath('app');

  getPath(name: string): string {
    return this.paths.get(name) ?? join(this.getPath('userData'), name);
  }

  /** As documented: a folder that isn't there is refused. */
  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path '${name}': ${path} is not there`);
    this.paths.set(name, path);
  }

  enableSandbox(): void {
    if (this.isReadyNow) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  setAppUserModelId(): void {
    // Windows groups task bar entries by it; there is none here.
  }

  requestSingleInstanceLock(additionalData: unknown): boolean {
    const folder = this.getPath('userData');
    const first = locks.get(folder);
    if (first === undefined || first.holder === this.self) {
      locks.set(folder, { holder: this.self, app: this });
      return true;
    }
    // Chromium adds switches of its own and may reorder them.
    const argv = [...this.argv, '--original-process-start-time=1'].reverse();
    first.app.emit('second-instance', {}, argv, this.cwd, thaw(freezeDry(additionalData)));
    return false;
  }

  quit(): void {
    void this.quitInOrder();
  }

  exit(code = 0): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    for (const [folder, { holder }] of locks) if (holder === this.self) locks.delete(folder);
    this.emit('quit', {}, code);
    this.end(code);
  }

  /** The stand-in's own: what happens between loading the main file and `ready`. */
  becomeReady(closeWindows: () => Promise<boolean>): void {
    this.closeWindows = closeWindows;
    if (this.hasEnded) return;
    this.isReadyNow = true;
    this.emit('will-finish-launching');
    this.emit('ready', {});
    this.ready.emit('ready');
  }

  private async quitInOrder(): Promise<void> {
    if (this.asks('before-quit')) return;
    // As in Electron, every window is asked, and one that stays keeps the program.
    if (!(await this.closeWindows())) return;
    if (this.hasEnded || this.asks('will-quit')) return;
    this.exit(0);
  }

  /** Emits an event that listeners can prevent; true where one did. */
  private asks(event: string): boolean {
    let prevented = false;
    this.emit(event, { preventDefault: () => (prevented = true) });
    return prevented;
  }
}
