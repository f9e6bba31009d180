import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../api/library-view.ts';
import { byPath } from './edition-manifest.ts';
import type { LibraryFile } from './library.ts';

/** Deeper than any documentation tree, and shallower than what breaks path limits. */
const deepest = 40;
const ignored = new Set(['node_modules', 'out', 'dist']);

interface Listing {
  readonly files: readonly LibraryFile[];
  readonly problems: readonly Problem[];
}

/**
 * Lists the files under `root`, sorted by path. Names beginning with a dot and `node_modules` are passed over. A link
 * to a file inside the folder counts as that file; a link out of it, or to a folder, is a problem and not followed.
 */
export async function listFiles(root: string): Promise<Listing> {
  const files: LibraryFile[] = [];
  const problems: Problem[] = [];
  const realRoot = await realpath(root);

  async function visit(folder: string, depth: number): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries) {
      if (entry.name.startsWith('.') || ignored.has(entry.name)) continue;
      const full = join(folder, entry.name);
      const path = relative(root, full).split(sep).join('/');
      try {
        if (entry.isDirectory()) {
          if (depth >= deepest) problems.push(tooDeep(path));
          else await visit(full, depth + 1);
        } else {
          const file = await describeFile(realRoot, full, path);
          if (file) files.push(file);
          else problems.push(leadsOut(path));
        }
      } catch (error) {
        problems.push(unreadable(path, error));
      }
    }
  }

  await visit(root, 0);
  return { files: files.sort(byPath), problems };
}

/** `null` when the path is a link that is not followed, or no file at all. */
async function describeFile(realRoot: string, full: string, path: string): Promise<LibraryFile | null> {
  const link = await lstat(full);
  if (link.isSymbolicLink() && !isInside(realRoot, await realpath(full))) return null;
  const info = link.isSymbolicLink() ? await stat(full) : link;
  if (!info.isFile()) return null;
  return {
    path,
    length: info.size,
    changed: info.mtime.toISOString(),
    stamp: `${info.size}-${Math.trunc(info.mtimeMs)}`,
  };
}

/** Whether `path` lies below `root`; both must be real paths. */
export const isInside = (root: string, path: string): boolean =>
  path.startsWith(root.endsWith(sep) ? root : root + sep);

const leadsOut = (path: string): Problem => ({
  code: 'outside-folder',
  path,
  message: 'This is a link out of the library folder or to a folder, and is not followed.',
});

const tooDeep = (path: string): Problem => ({
  code: 'too-deep',
  path,
  message: `Folders deeper than ${deepest} levels are not read.`,
});

const unreadable = (path: string, error: unknown): Problem => ({
  code: 'unreadable',
  path,
  message: `The file system refused it: ${error instanceof Error ? error.message : String(error)}.`,
});
