import { expect } from 'vitest';
import type { Bulletin } from '../../../../main/bulletins/bulletin.ts';
import { parseBulletin } from '../../../../main/bulletins/parse-bulletin.ts';

/** A small CSAF document; parts of it can be replaced. */
export const csaf = (
  change: { readonly document?: object; readonly tracking?: object; readonly rest?: object } = {},
): object => ({
  document: {
    category: 'csaf_security_advisory',
    csaf_version: '2.0',
    title: 'A flaw',
    publisher: { category: 'vendor', name: 'Maker', namespace: 'https://maker.example' },
    tracking: {
      id: 'MAKER-1',
      status: 'final',
      version: '1',
      initial_release_date: '2024-01-01T00:00:00Z',
      current_release_date: '2024-01-01T00:00:00Z',
      revision_history: [{ number: '1', date: '2024-01-01T00:00:00Z', summary: 'First.' }],
      ...change.tracking,
    },
    ...change.document,
  },
  ...change.rest,
});

/** A document as the bytes of its file. */
export const bytesOf = (document: object): Uint8Array => new TextEncoder().encode(JSON.stringify(document));

/** Parses what must open. */
export function parsed(bytes: Uint8Array, path = 'bulletins/a.json'): Bulletin {
  const result = parseBulletin(path, bytes);
  if (!result.ok) expect.fail(result.problem.message);
  return result.bulletin;
}
