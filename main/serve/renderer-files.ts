import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The renderer's files. */
export interface RendererFiles {
  /** A file's bytes, read once; `null` for what is not one of them. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
}

/**
 * Lists the renderer's folder once. Only what is on the list is ever opened, so no path, however it is spelled, leads
 * out of the folder; a symbolic link is not on the list.
 *
 * @param folder where the built renderer lies
 */
export async function listRendererFiles(folder: string): Promise<RendererFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const places = new Map(
    entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((place) => [relative(folder, place).split(sep).join('/'), place]),
  );
  const contents = new Map<string, Promise<Uint8Array>>();
  return {
    read: async (path) => {
      const place = places.get(path);
      if (place === undefined) return null;
      const content = contents.get(path) ?? readFile(place);
      contents.set(path, content);
      return content;
    },
  };
}
