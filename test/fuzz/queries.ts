import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { openSearch, testLibrary } from '../unit/main/search/library.ts';
import type { FuzzTarget } from './target.ts';

const content = join(import.meta.dirname, '../../content');
const read = (folder: string, ending: string): readonly (readonly [string, string])[] =>
  readdirSync(join(content, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => [`${folder}/${name}`, readFileSync(join(content, folder, name), 'utf8')]);

const piece = fc.oneof(
  fc.constantFrom(
    '4.4.14',
    'CVE-2024-3094',
    'cve-2024',
    'etcd',
    '--flag',
    'TLS',
    'airgap',
    '"',
    ':',
    '-',
    '+',
    '~1',
  ),
  fc.constantFrom(
    'product:',
    'kind:bulletin',
    'version:',
    '*',
    '^',
    '\\',
    '\u0000',
    '\u202e',
    '🚀',
    'für',
    '安全',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const query = fc
  .array(piece, { maxLength: 12 })
  .chain((pieces) => fc.constantFrom(' ', '').map((between) => pieces.join(between)));

/** Anything typed gets an answer whose marks lie inside what is shown. */
export const queries: FuzzTarget = {
  name: 'queries',
  runs: 100,
  property: async () => {
    const library = testLibrary(
      Object.fromEntries([...read('pages', '.md'), ...read('bulletins', '.json').slice(0, 40)]),
    );
    const search = await openSearch(library);
    library.close();
    const check = async (text: string): Promise<void> => {
      const { hits, total } = await search.query({ text, limit: 5 });
      expect(total).toBeGreaterThanOrEqual(hits.length === 0 ? 0 : 1);
      for (const { snippet, marks } of hits)
        for (const [start, end] of marks)
          expect(end > start && end <= snippet.length && start >= 0).toBe(true);
    };
    return fc.asyncProperty(query, check);
  },
};
