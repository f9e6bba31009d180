import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { underManaged, type Managed } from './managed.ts';
import { openPartsFile, type JsonStoreClass, type PartsFile } from './parts-file.ts';
import { stateParts, stateVersion } from './state.ts';

export type { JsonStoreClass } from './parts-file.ts';

/** What the reader keeps between two starts. */
export type StateFile = PartsFile<typeof stateParts>;

/**
 * Opens `state.json` in the data folder.
 *
 * @param Store `Conf`, or `ElectronStore` on the desktop
 * @param now stamps the name of a file that is set aside
 */
export function openStateFile(Store: JsonStoreClass, dataDir: string, now: () => Date): StateFile {
  mkdirSync(dataDir, { recursive: true });
  sweepTemporary(dataDir);
  return openPartsFile({
    Store,
    folder: dataDir,
    name: 'state',
    version: stateVersion,
    parts: stateParts,
    now,
  });
}

/** The same file, of which `settings` reads as an administrator set it. What is written stays the reader's own. */
export function manageState(state: StateFile, managed: Managed | null): StateFile {
  if (managed === null) return state;
  const read: StateFile['read'] = (part) => {
    const value = state.read(part);
    // A generic key does not narrow: `value` is the settings exactly when `part` says so.
    return part === 'settings' ? (underManaged(state.read('settings'), managed) as typeof value) : value;
  };
  return {
    read,
    write: (part, value) => state.write(part, value),
    notices: [...state.notices, ...(managed.problem === null ? [] : [managed.problem])],
  };
}

/** A killed process leaves conf's temporary files behind; only names that conf's writer makes are removed. */
export function sweepTemporary(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^[\w.-]+\.json\.tmp-\w+$/.test(name)) rmSync(join(folder, name), { force: true });
  }
}
