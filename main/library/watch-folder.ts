import { watch } from 'chokidar';

/** How long the folder must be quiet before a change is told: editors write a file in several steps. */
const quietMs = 120;

/**
 * Follows edits in a working copy.
 *
 * @param onChange hears the paths that changed, relative with `/`, once the folder is quiet
 * @param onError hears why the folder cannot be followed (a limit of the system, say); reading goes on
 * @returns stops following
 */
export function watchFolder(
  folder: string,
  onChange: (paths: readonly string[]) => void,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch('.', {
    cwd: folder,
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => /(^|[\\/])(\.[^\\/.]|node_modules([\\/]|$))/.test(path),
  });
  watcher.on('all', (_event, path) => {
    changed.add(path.replaceAll('\\', '/'));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changed];
      changed.clear();
      onChange(paths);
    }, quietMs);
  });
  watcher.on('error', onError);
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
