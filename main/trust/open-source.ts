import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asMissing, codeOf, whyOf } from '../api/system-error.ts';
import { refusalOf, type Refusal } from '../api/refusal.ts';
import { openArchiveSource } from './archive-source.ts';
import { openFolderSource } from './folder-source.ts';
import type { Source } from './source.ts';
import { openWireSource, type Fetch, type Patience } from './wire-source.ts';

/**
 * Opens what a person named: an https address, a folder (a stick's, or one inside it that holds a repository), a
 * `.fieldbook` file or the first of its parts.
 *
 * @throws a `Refusal` when there is nothing of the kind
 */
export async function openSource(from: string, fetch: Fetch, patience?: Patience): Promise<Source> {
  if (/^https?:\/\//i.test(from)) {
    if (!URL.canParse(from)) throw refusalOf('address-invalid', { from });
    return openWireSource(from, fetch, patience);
  }
  const path = /^file:\/\//i.test(from) ? fileURLToPath(from) : from;
  const info = await stat(path).catch((error: unknown) => {
    throw notOpened(path, error);
  });
  return info.isDirectory() ? openFolder(path) : openArchiveSource(path);
}

/** A source's address as it may be shown and written down: without a password. */
export function shownAddress(from: string): string {
  if (!/^https?:\/\//i.test(from) || !URL.canParse(from)) return from;
  const url = new URL(from);
  url.username = '';
  url.password = '';
  return url.href;
}

/** A person points at the stick; the repository may be in a folder or in a file of it. One level, and one find only. */
async function openFolder(folder: string): Promise<Source> {
  if (await isRepository(folder)) return openFolderSource(folder);
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile() && /\.fieldbook(\.001)?$/i.test(entry.name)) found.push(path);
    else if (entry.isDirectory() && (await isRepository(path))) found.push(path);
  }
  const [only] = found;
  if (only !== undefined && found.length === 1) {
    return (await isRepository(only)) ? openFolderSource(only) : openArchiveSource(only);
  }
  if (found.length > 1) {
    throw refusalOf('several-updates', { folder, found: found.join(', ') });
  }
  throw refusalOf('folder-without', { folder });
}

const isRepository = async (folder: string): Promise<boolean> =>
  (await stat(join(folder, 'metadata', 'timestamp.json')).catch(asMissing))?.isFile() ?? false;

/** The system's own words help where a disk or a permission is the matter; for what is not there they say less than this. */
const notOpened = (path: string, error: unknown): Refusal =>
  ['ENOENT', 'ENOTDIR'].includes(codeOf(error))
    ? refusalOf('place-missing', { path })
    : refusalOf('place-unopened', { path, ...whyOf(error) });
