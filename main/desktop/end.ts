import type { App } from 'electron';
import type { Log } from '../reader/log.ts';

/** The longest that an orderly end may take, in milliseconds. */
const patience = 3000;

/**
 * On a Mac a program outlives its windows. Before it ends, what the reader has under way is finished.
 *
 * @param close finishes it; resolves when all is kept
 */
export function endInOrder(
  app: Pick<App, 'on' | 'quit' | 'exit'>,
  platform: NodeJS.Platform,
  close: () => Promise<void>,
  log: Pick<Log, 'note' | 'fail'>,
): void {
  app.on('window-all-closed', () => {
    if (platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    const late = setTimeout(() => {
      log.note('Ended without waiting for the reader.');
      app.exit(0);
    }, patience);
    close()
      .catch((error: unknown) => {
        log.fail('The reader did not close', error);
      })
      .finally(() => {
        clearTimeout(late);
        app.exit(0);
      });
  });
}
