import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished } from 'vitest';
import { makePublisher, type Publisher } from '../kit/publisher.ts';
import { makeReader } from '../kit/reader.ts';
import { spoiledBytes, spoiledJson } from './spoil.ts';
import type { FuzzTarget } from './target.ts';

const newest = '# Vertex\n\nThe second edition.\n';

/** Files of a repository, changed on their way by somebody without keys: refused, or installed as the publisher wrote it. */
export const updates: FuzzTarget = {
  name: 'updates',
  runs: 5,
  property: async () => {
    const publisher = await makePublisher();
    await publisher.publish();
    await publisher.publish({ 'pages/index.md': newest });
    const scratch = mkdtempSync(join(tmpdir(), 'fieldbook-fuzz-'));
    onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
    const files = readdirSync(publisher.repository, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(publisher.repository.length + 1))
      .sort();
    const spoiled = fc
      .constantFrom(...files)
      .chain((file) =>
        fc.tuple(fc.constant(file), spoiledFile(readFileSync(join(publisher.repository, file)))),
      );
    const several = fc.array(spoiled, { minLength: 1, maxLength: 3 });
    return fc.asyncProperty(several, (changes) => check(publisher, scratch, changes));
  },
};

const spoiledFile = (bytes: Buffer): fc.Arbitrary<Uint8Array> =>
  bytes[0] === '{'.charCodeAt(0)
    ? fc.oneof(
        spoiledBytes(bytes),
        spoiledJson(JSON.parse(bytes.toString())).map((json) => Buffer.from(JSON.stringify(json) ?? '')),
      )
    : spoiledBytes(bytes);

async function check(
  publisher: Publisher,
  scratch: string,
  changes: readonly (readonly [string, Uint8Array])[],
): Promise<void> {
  const folder = mkdtempSync(join(scratch, 'run-'));
  try {
    const stick = join(folder, 'stick');
    cpSync(publisher.repository, stick, { recursive: true });
    for (const [file, bytes] of changes) writeFileSync(join(stick, file), bytes);
    const reader = makeReader(publisher, { dataDir: join(folder, 'data') });
    const outcome = await reader.update(stick);
    if (typeof outcome === 'string') expect(outcome).toMatch(/^[a-z]+(-[a-z]+)*$/);
    else {
      expect([1, 2]).toContain(outcome);
      expect(await reader.text('pages/index.md')).toBe(outcome === 2 ? newest : '# Vertex\n\nWelcome.\n');
    }
    expect(await reader.update(publisher.repository), 'the true one is taken after it').toBe(
      outcome === 2 ? 'nothing-new' : 2,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
