import { reasonOf, whyOf } from '../api/system-error.ts';
import { Refusal, refusalOf } from '../api/refusal.ts';
import { isPart, openArchiveFile, type ArchiveFile } from './archive-file.ts';
import { indexEntries, type ArchiveEntry } from './archive-names.ts';
import type { Source } from './source.ts';
import { tarEntries } from './tar-entries.ts';
import { zipEntries } from './zip-entries.ts';

/**
 * A repository in one file: a zip or an uncompressed tar of it, opened where it lies. Zip is what Fieldbook writes (a
 * third of the size, and every system shows what is in it); tar is what comes out of pipelines.
 */
export async function openArchiveSource(path: string): Promise<Source> {
  const file = await openArchiveFile(path);
  let index: Map<string, ArchiveEntry>;
  try {
    index = indexEntries(await entriesOf(file, path), path);
  } catch (error) {
    await file.close();
    throw withoutParts(toRefusal(error, path), path, file.parts);
  }
  return {
    kind: 'file',
    name: path,
    open: async (name, { from = 0 } = {}) => {
      const entry = index.get(name);
      if (!entry) return null;
      if (from >= entry.length) return { from, chunks: none() };
      const chunks = await entry.open(from).catch((error: unknown) => {
        throw toRefusal(error, path);
      });
      return { from, chunks: named(chunks, path) };
    },
    close: () => file.close(),
  };
}

/** What looks like damage in the first of several parts is most often a part that stayed behind. */
const withoutParts = (refusal: Refusal, archive: string, parts: number): Refusal =>
  isPart(archive) && ['archive-damaged', 'archive-cut'].includes(refusal.failure.said?.kind ?? '')
    ? refusalOf('archive-parts', { archive, parts })
    : refusal;

const zipBegins = Buffer.from('PK\x03\x04', 'latin1');

async function entriesOf(file: ArchiveFile, path: string): Promise<ArchiveEntry[]> {
  const start = await file.read(0, Math.min(512, file.size));
  if (start.subarray(0, 4).equals(zipBegins)) return zipEntries(file, path);
  if (start.subarray(257, 262).toString('latin1') === 'ustar') return tarEntries(file, path);
  throw refusalOf('archive-strange', { archive: path });
}

async function* named(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw toRefusal(error, path);
  }
}

// eslint has no rule against it: a file of no bytes has no chunks.
async function* none(): AsyncGenerator<Uint8Array> {}

/** yauzl throws plain errors for names with `..`, sizes that lie, and damage. */
function toRefusal(error: unknown, path: string): Refusal {
  if (error instanceof Refusal) return error;
  const why = reasonOf(error).replace(/\.$/, '');
  if (error instanceof Error && 'syscall' in error) {
    return refusalOf('archive-unread', { archive: path, ...whyOf(error) });
  }
  if (/invalid relative path|absolute path|invalid characters in fileName/.test(why)) {
    return refusalOf('archive-leads-out', { archive: path, why });
  }
  if (/too many bytes|not enough bytes/i.test(why)) {
    return refusalOf('archive-lies', { archive: path, why });
  }
  return refusalOf('archive-damaged', { archive: path, why });
}
