import { join, resolve } from 'node:path';
import type { World } from './world.ts';

interface Surroundings {
  readonly platform: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Where a user's own data lies when nothing else was asked for: the folder that Electron calls `userData`, so that
 * every host shows the same bookmarks.
 */
export function dataFolder({ platform, home, env }: Surroundings): string {
  const name = 'Fieldbook';
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), name);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name);
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), name);
}

/** The data folder: the one that was named, or the user's own. */
export const dataDirIn = (world: World, named: string | null | undefined): string =>
  resolve(world.cwd, named ?? dataFolder(world));
