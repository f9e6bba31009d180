import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** An update in one file, or the first of its parts. */
const isUpdateName = (path: string): boolean => /\.fieldbook(?:\.001)?$/i.test(path);

/** The path that an argument means: the file managers of Linux hand over addresses (`Exec=… %U`), a shell a path. */
function pathOf(argument: string): string {
  if (!/^file:/i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    // On another computer, or no path at all: it names nothing here.
    return '';
  }
}

/**
 * The update file among the arguments of a start, as a file manager passes it.
 *
 * @param positionals arguments that are no flags; the program's own path among them does no harm
 */
export function updateFileIn(positionals: readonly string[], cwd: string): string | null {
  const path = positionals.map(pathOf).findLast(isUpdateName);
  return path === undefined ? null : resolve(cwd, path);
}

/**
 * Where an update file that was opened in the system leads: to the updates screen, which looks at it and shows the plan.
 * Nothing is installed by opening a file.
 *
 * @param isFile whether a plain file lies there
 * @returns `null` for anything but an update file on this computer: a share may belong to whoever wrote its name, and
 *   asking it would tell who is asking
 */
export function addressOfFile(path: unknown, isFile: (path: string) => boolean): string | null {
  // Half a character, which Windows allows in names, fits into no address.
  if (typeof path !== 'string' || !isUpdateName(path) || /^[\\/]{2}|\p{Surrogate}/u.test(path)) return null;
  return isFile(path) ? `/-/updates?from=${encodeURIComponent(path)}` : null;
}
