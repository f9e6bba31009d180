import { join } from 'node:path';
import type { App } from 'electron';
import { done, type Outcome } from '../api/failure.ts';
import { makeFolders } from '../state/make-folders.ts';

/**
 * Takes a folder for everything that the program and Chromium write: nothing is written anywhere else. Before `ready`, and
 * before anything else asks for a path.
 *
 * @param own the folder that was asked for; `null` leaves it where the system keeps such things
 * @returns the data folder
 */
export function takeFolders(app: Pick<App, 'getPath' | 'setPath'>, own: string | null): Outcome<string> {
  const dataDir = own ?? app.getPath('userData');
  // Chromium's own files stay out of the way of ours.
  const chromium = join(dataDir, 'chromium');
  const crashes = join(chromium, 'crashes');
  // Electron refuses a path to a folder that isn't there.
  const made = makeFolders([dataDir, chromium, crashes]);
  if (!made.ok) return made;
  if (own !== null) app.setPath('userData', own);
  app.setPath('sessionData', chromium);
  app.setPath('crashDumps', crashes);
  return done(dataDir);
}

/**
 * Where Chromium writes while the program says why it can't start: in a folder of its own among what the system clears away,
 * not where a portable program was told to write nothing.
 *
 * @param name one that nobody can have laid in wait
 */
export function takeRefuge(app: Pick<App, 'getPath' | 'setPath'>, name: string): void {
  const refuge = join(app.getPath('temp'), `fieldbook-${name}`);
  if (makeFolders([refuge]).ok) app.setPath('userData', refuge);
}
