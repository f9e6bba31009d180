import { posix, win32 } from 'node:path';

/** Lies beside the program, for one that is carried about or unpacked without rights. */
export const managedBeside = 'fieldbook-managed.json';

interface Surroundings {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder in which a person sees the program. */
  readonly programFolder: string;
}

/**
 * Where an administrator's settings may lie, the strongest first: the system's own place, which only administrators can
 * write, then beside the program. On Windows the usual folder counts even where a user's environment names another.
 */
export function managedPlaces({ platform, env, programFolder }: Surroundings): readonly string[] {
  const path = platform === 'win32' ? win32 : posix;
  return [...systemPlaces(platform, env), path.join(programFolder, managedBeside)];
}

function systemPlaces(platform: string, env: Surroundings['env']): readonly string[] {
  if (platform === 'darwin') return ['/Library/Application Support/Fieldbook/managed.json'];
  if (platform !== 'win32') return ['/etc/fieldbook/managed.json'];
  const folders = ['C:\\ProgramData', env['ProgramData'] ?? env['PROGRAMDATA'] ?? 'C:\\ProgramData'];
  return [...new Set(folders)].map((folder) => win32.join(folder, 'Fieldbook', 'managed.json'));
}
