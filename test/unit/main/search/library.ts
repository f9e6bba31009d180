import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createHash } from 'node:crypto';
import { createSearch, type SearchService } from '../../../../main/search/search-service.ts';
import type { SearchSource, SourceFile } from '../../../../main/search/source.ts';

/** A real folder of pages and bulletins, thrown away afterwards. */
export interface TestLibrary {
  readonly folder: string;
  readonly indexFolder: string;
  readonly source: () => SearchSource;
  write(files: Readonly<Record<string, string>>): void;
  remove(path: string): void;
  close(): void;
}

export function testLibrary(files: Readonly<Record<string, string>>): TestLibrary {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-search-'));
  const folder = join(root, 'library');
  const known = new Map<string, SourceFile>();
  const library: TestLibrary = {
    folder,
    indexFolder: join(root, 'index'),
    source: () => ({ files: [...known.values()], products: [], languages: ['en'] }),
    write: (changed) => {
      for (const [path, text] of Object.entries(changed)) {
        const at = join(folder, path);
        mkdirSync(dirname(at), { recursive: true });
        writeFileSync(at, text);
        known.set(path, sourceFile(path, at, text));
      }
    },
    remove: (path) => known.delete(path),
    close: () => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 }),
  };
  library.write(files);
  return library;
}

function sourceFile(path: string, at: string, text: string): SourceFile {
  const bulletin = path.endsWith('.json');
  return {
    path,
    at,
    hash: createHash('sha256').update(text).digest('hex'),
    kind: bulletin ? 'bulletin' : 'page',
    route: `/${path.replace(/\.\w+$/, '')}`,
    title: bulletin ? null : (/^title: (.*)$/m.exec(text)?.[1] ?? /^# (.*)$/m.exec(text)?.[1] ?? path),
    breadcrumbs: path.split('/').slice(0, -1),
    ids: [],
  };
}

/** A search over that library in this thread, opened. */
export async function openSearch(library: TestLibrary, kept = false): Promise<SearchService> {
  const search = createSearch({
    indexFolder: kept ? library.indexFolder : null,
    worker: null,
    clock: () => performance.now(),
  });
  await search.open({ digest: 'one', label: 'edition 1' }, library.source());
  return search;
}
