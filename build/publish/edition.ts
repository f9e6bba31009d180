import { valueOf } from '../../main/api/refusal.ts';
import type { EditionFile, EditionManifest } from '../../main/library/edition-manifest.ts';
import type { Library } from '../../main/library/library.ts';
import { putBlob } from './repository.ts';

/** The files of a source that belong into an edition: its library, and nothing that lies beside it by chance. */
export function publishedFiles(library: Library): readonly string[] {
  const listed = new Set([
    ...library.pages,
    ...library.partials,
    ...library.categories,
    ...library.bulletins,
  ]);
  return library.files
    .map((file) => file.path)
    .filter(
      (path) => path === 'library.json' || listed.has(path) || path.startsWith('assets/') || isPicture(path),
    );
}

const isPicture = (path: string): boolean => /\.(png|jpe?g|gif|svg|webp|avif)$/i.test(path);

/** How many files are read and written at a time. */
const atATime = 8;

export interface WrittenFiles {
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly length: number }>>;
  /** Places of the blobs that were not in the repository before. */
  readonly fresh: readonly string[];
}

/**
 * Puts every file of the source into the repository by content. Each is read once: what is hashed is what is written.
 *
 * @param onFile hears after each file how many are done
 */
export async function writeFiles(
  library: Library,
  repository: string,
  onFile: (done: number, of: number) => void,
): Promise<WrittenFiles> {
  const paths = publishedFiles(library);
  const files: Record<string, { sha256: string; length: number }> = {};
  const fresh: string[] = [];
  const queue = [...paths];
  let done = 0;
  const work = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const bytes = valueOf(await library.read(path));
      const blob = await putBlob(repository, bytes);
      files[path] = { sha256: blob.sha256, length: bytes.length };
      if (blob.fresh) fresh.push(blob.path);
      onFile((done += 1), paths.length);
    }
  };
  await Promise.all(Array.from({ length: atATime }, work));
  return { files, fresh };
}

/** Whether an edition already holds exactly these files. */
export function holdsSame(edition: EditionManifest | null, files: WrittenFiles['files']): boolean {
  if (!edition) return false;
  const paths = Object.keys(files);
  return (
    paths.length === Object.keys(edition.files).length &&
    paths.every(
      (path) => Object.hasOwn(edition.files, path) && edition.files[path]?.sha256 === files[path]?.sha256,
    )
  );
}

/** The next edition: a file that did not change keeps the date at which it last did. */
export function nextEdition(
  before: EditionManifest | null,
  files: WrittenFiles['files'],
  serial: number,
  date: string,
): EditionManifest {
  const dated = Object.entries(files).map(([path, file]): [string, EditionFile] => {
    const old = before && Object.hasOwn(before.files, path) ? before.files[path] : undefined;
    return [path, { ...file, changed: old?.sha256 === file.sha256 ? (old.changed ?? before?.date) : date }];
  });
  return { schema: 1, serial, date, files: Object.fromEntries(dated) };
}
