import type { App, BrowserWindow, MessageBoxOptions } from 'electron';
import type { Log } from '../reader/log.ts';
import type { BoxWords } from './words-en.ts';

/** A page that falls more often than this within `span` milliseconds isn't helped by another reload. */
const limit = { falls: 3, span: 60_000 };

/** How long a page may hang before it is ended and loaded anew, in milliseconds. */
const patience = 10_000;

/**
 * Decides after each fall of a page whether to load it anew.
 *
 * @param now milliseconds since any fixed moment.
 */
export function createFallCounter(now: () => number): () => 'reload' | 'give-up' {
  let falls: readonly number[] = [];
  return () => {
    const at = now();
    falls = [...falls.filter((earlier) => at - earlier < limit.span), at];
    return falls.length > limit.falls ? 'give-up' : 'reload';
  };
}

/**
 * Brings a fallen or hanging page back. The page keeps its place in the session as it goes along, and its address is
 * the window's, so loading it anew restores both.
 *
 * @param onGiveUp runs when it falls again and again; the window is empty then.
 */
export function recoverPage(window: BrowserWindow, now: () => number, log: Log, onGiveUp: () => void): void {
  const afterFall = createFallCounter(now);
  const contents = window.webContents;
  let hanging: NodeJS.Timeout | null = null;
  const calm = (): void => {
    if (hanging !== null) clearTimeout(hanging);
    hanging = null;
  };
  contents.on('render-process-gone', (_event, details) => {
    calm();
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    const decision = afterFall();
    log.note(`The page fell (${details.reason}, ${details.exitCode}): ${decision}.`);
    if (decision === 'give-up') return onGiveUp();
    // Not at once: Chromium is still taking the old process apart, and a reload inside that has felled the whole program.
    setImmediate(() => {
      if (!window.isDestroyed()) contents.reload();
    });
  });
  window.on('unresponsive', () => {
    calm();
    log.note('The page does not respond.');
    // Ending it arrives above as a fall.
    hanging = setTimeout(() => {
      contents.forcefullyCrashRenderer();
    }, patience);
  });
  window.on('responsive', calm);
  window.on('closed', calm);
}

/** What a page that no reload helps leaves to a person. */
export interface AfterFalls {
  readonly words: BoxWords;
  readonly ask: (question: MessageBoxOptions) => Promise<{ readonly response: number }>;
  readonly showLog: () => void;
  readonly quit: () => void;
}

/** A page that no reload helps: whether to try once more is for the person to say, after a look at the log if they like. */
export async function askAfterFalls(
  window: Pick<BrowserWindow, 'isDestroyed' | 'webContents'>,
  { words, ask, showLog, quit }: AfterFalls,
): Promise<void> {
  const { response } = await ask({
    ...{ type: 'error', title: 'Fieldbook', message: words.pageFails, detail: words.pageFailsText },
    ...{ buttons: [words.loadAgain, words.showLog, words.quit], defaultId: 0, cancelId: 0, noLink: true },
  });
  if (response === 2) {
    quit();
    return;
  }
  if (response === 1) showLog();
  if (!window.isDestroyed()) window.webContents.reload();
}

/**
 * Notes what falls beside the page: a process of Chromium's (graphics, network), a bug of ours. Whether the program goes on is
 * for Electron to say, as without this.
 */
export function noteTrouble(
  app: Pick<App, 'on'>,
  process: Pick<NodeJS.Process, 'on'>,
  log: Pick<Log, 'note' | 'fail'>,
): void {
  app.on('child-process-gone', (_event, { type, name = '', reason, exitCode }) => {
    if (reason !== 'clean-exit') log.note(`A process fell: ${type} ${name} (${reason}, ${exitCode}).`);
  });
  process.on('uncaughtExceptionMonitor', (error) => {
    log.fail('A bug', error);
  });
  process.on('unhandledRejection', (error) => {
    log.fail('A bug, in something that was promised', error);
  });
}
