import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The renderer's files. */
export interface RendererFiles {
  /** A file's bytes, read once; `null` for what is not one of them. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
}

/** The files that the page is loaded with, as Vite names them in it. */
const namedInPage = /"\/app\/(assets\/[^"]+)"/g;

/**
 * Lists the renderer's folder once, and has at hand what every window loads first. Only what is on the list is ever
 * opened, so no path, however it is spelled, leads out of the folder; a symbolic link is not on the list.
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
  const read = async (path: string): Promise<Uint8Array | null> => {
    const place = places.get(path);
    if (place === undefined) return null;
    const content = contents.get(path) ?? readFile(place);
    contents.set(path, content);
    return content;
  };
  const page = new TextDecoder().decode((await read('index.html')) ?? new Uint8Array());
  const first = [...page.matchAll(namedInPage)].map(([, path = '']) => path);
  // One that cannot be read is missed by whoever asks for it.
  await Promise.allSettled(first.map(read));
  return { read };
}
