import { posix, win32 } from 'node:path';

/** Lies beside a program that is carried about: an empty file with this name makes it portable. */
export const portableMarker = 'fieldbook-portable';

/** Where a portable program keeps everything that it writes, beside itself. */
export const portableData = 'fieldbook-data';

/** Where a running program lies. */
export interface ProgramPlace {
  readonly platform: NodeJS.Platform;
  /** The path of the running executable. */
  readonly execPath: string;
  /** The AppImage that was started, as its runtime says in `APPIMAGE`: the executable itself is in a mount then. */
  readonly appImage: string | undefined;
}

/** The folder in which a person sees the program: that of the executable, the AppImage, or the Mac's bundle. */
export function programFolder({ platform, execPath, appImage }: ProgramPlace): string {
  if (platform === 'win32') return win32.dirname(execPath);
  if (platform === 'linux' && appImage !== undefined && posix.isAbsolute(appImage))
    return posix.dirname(appImage);
  const bundle = /^(.*?)\/[^/]+\.app\/Contents\/MacOS\/[^/]+$/.exec(execPath);
  return platform === 'darwin' && bundle?.[1] !== undefined ? bundle[1] || '/' : posix.dirname(execPath);
}

/**
 * The data folder of a portable program.
 *
 * @param exists whether a file of that path is there
 * @returns `null` where the program isn't portable
 */
export function portableFolder(place: ProgramPlace, exists: (path: string) => boolean): string | null {
  const path = place.platform === 'win32' ? win32 : posix;
  const folder = programFolder(place);
  return exists(path.join(folder, portableMarker)) ? path.join(folder, portableData) : null;
}
