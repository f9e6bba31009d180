import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { usualLifetimes } from '../../build/publish/expiry.ts';
import { replaceKeys } from '../../build/publish/key-ring.ts';
import { readRepository } from '../../build/publish/repository.ts';
import { makeRoot } from '../../build/publish/root.ts';
import { metadataPath } from '../kit/forge.ts';
import { makePublisher, passphrase, today, type Publisher } from '../kit/publisher.ts';
import { makeReader, type Reader } from '../kit/reader.ts';
import { tempFolder } from '../kit/temp-folder.ts';

/** A reader on edition 2 of a publisher, and what lay in the repository at edition 1. */
export interface Scene {
  readonly publisher: Publisher;
  readonly repository: string;
  readonly reader: Reader;
  /** A copy of the repository at edition 1. */
  readonly before: string;
  /** A copy of the repository as it is now, to be spoiled. */
  readonly copy: () => string;
  /** An update from there is refused with this code, is in the ledger, and leaves edition 2 as it is. */
  readonly refused: (from: string, code: string, reader?: Reader) => Promise<void>;
}

export async function setScene(): Promise<Scene> {
  const publisher = await makePublisher();
  await publisher.publish();
  const copy = () => {
    const to = join(tempFolder(), 'copy');
    cpSync(publisher.repository, to, { recursive: true });
    return to;
  };
  const before = copy();
  await publisher.publish({ 'pages/index.md': '# Vertex\n\nSecond.\n' });
  const reader = makeReader(publisher);
  expect(await reader.update(publisher.repository)).toBe(2);
  return {
    ...{ publisher, repository: publisher.repository, reader, before, copy },
    refused: async (from, code, other = reader) => {
      expect(await other.update(from)).toBe(code);
      const { entries, broken } = await other.parties.store.ledger.read();
      expect(broken).toBeNull();
      expect(entries.at(-1)).toMatchObject({ code, reason: expect.stringMatching(/\w+.*\./) as string });
      expect((await other.library()).edition.serial).toBe(2);
      expect(await other.text('pages/index.md')).toContain('Second.');
    },
  };
}

/** Puts one folder's content in the place of another's. */
export function replaceFolder(target: string, by: string): void {
  rmSync(target, { recursive: true });
  cpSync(by, target, { recursive: true });
}

/** Replaces a role's keys and puts the next root in its place. */
export async function rotate(publisher: Publisher, role: string): Promise<void> {
  await replaceKeys(publisher.keys, passphrase, role);
  const { root } = await readRepository(publisher.repository);
  const draft = await makeRoot(await publisher.ring(), root, usualLifetimes, today);
  expect(draft.missing).toBeNull();
  writeFileSync(metadataPath(publisher.repository, 'root', draft.root.signed.version), draft.bytes);
}
