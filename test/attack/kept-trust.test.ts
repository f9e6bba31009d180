import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openInstalled } from '../../main/library/open-installed.ts';
import { sha256 } from '../../main/library/sha256.ts';
import type { Parties } from '../../main/update/parties.ts';
import { exportEdition } from '../../main/update/export.ts';
import { lookAndPlan, rollBack } from '../../main/update/update.ts';
import { vouchFor } from '../../main/update/vouch.ts';
import { editionFolder } from '../kit/edition-folder.ts';
import { metadataPath, type Json } from '../kit/forge.ts';
import { openTestReader } from '../kit/open-test-reader.ts';
import { daysLater, makePublisher, smallLibrary } from '../kit/publisher.ts';
import { makeReader, type Reader } from '../kit/reader.ts';
import { folderOf, tempFolder } from '../kit/temp-folder.ts';
import { rotate, setScene } from './scene.ts';

/** What an attacker with the rights to write the data folder does there, after edition 2 was installed. */
const inStore = ({ dataDir }: Reader, ...names: string[]): string => join(dataDir, 'library', ...names);

type Files = Record<string, { sha256: string; length: number }>;

/** Puts other words into a page: the blob, and the manifest that names it, agree with each other. */
function rewritePage(reader: Reader, serial = 2): void {
  const words = Buffer.from('# Vertex\n\nNothing affects you.\n');
  const blob = { sha256: sha256(words), length: words.length };
  cpSync(folderOf({ [blob.sha256]: words }), inStore(reader, 'blobs', blob.sha256.slice(0, 2)), {
    recursive: true,
  });
  const path = inStore(reader, 'editions', `${serial}.json`);
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { files: Files };
  writeFileSync(path, JSON.stringify({ ...manifest, files: { ...manifest.files, 'pages/index.md': blob } }));
}

/** Changes the proof that was kept with an edition, text by text. */
function changeProof(reader: Reader, change: (proof: Record<string, string>) => Json): void {
  const path = inStore(reader, 'editions', '2.proof.json');
  const proof = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  writeFileSync(path, JSON.stringify({ ...proof, ...change(proof) }));
}

/** Why edition 2 is not read; `null` when it is. */
async function refusal(parties: Parties): Promise<string | null> {
  const opened = await openInstalled(parties.store, vouchFor(parties), parties.bundled);
  if (!opened) return 'nothing is installed';
  return opened.ok ? null : (opened.failure.said?.kind ?? opened.failure.code);
}

/** A data folder in which another publisher's edition 2 was installed in good order. */
async function anotherPublishers(): Promise<string> {
  const { reader } = await setScene();
  return inStore(reader);
}

test('a manifest that was replaced together with its files is not read', async () => {
  const { reader } = await setScene();
  expect(await refusal(reader.parties)).toBeNull();
  rewritePage(reader);
  expect(await refusal(reader.parties)).toBe('edition-altered');
});

test('targets that name the replaced manifest, but nobody signed, vouch for nothing', async () => {
  const { reader } = await setScene();
  rewritePage(reader);
  const bytes = readFileSync(inStore(reader, 'editions', '2.json'));
  changeProof(reader, ({ targets = '' }) => {
    const metadata = JSON.parse(targets) as { signed: Json };
    const target = { length: bytes.length, hashes: { sha256: sha256(bytes) } };
    return {
      targets: JSON.stringify({
        ...metadata,
        signed: { ...metadata.signed, targets: { 'edition.json': target } },
      }),
    };
  });
  expect(await refusal(reader.parties)).toBe('edition-unvouched');
});

test('the publisher’s own targets of another edition do not vouch for this one', async () => {
  const { reader, before } = await setScene();
  changeProof(reader, () => ({ targets: readFileSync(metadataPath(before, 'targets', 1), 'utf8') }));
  expect(await refusal(reader.parties)).toBe('edition-altered');
});

test('a proof under somebody else’s root is refused, where only the proof was replaced and where all was', async () => {
  const { reader } = await setScene();
  const theirs = await anotherPublishers();
  cpSync(join(theirs, 'editions'), inStore(reader, 'editions'), { recursive: true });
  cpSync(join(theirs, 'blobs'), inStore(reader, 'blobs'), { recursive: true });
  const rootless = { ...reader.parties, appRoot: null };
  expect(await refusal(reader.parties)).toBe('edition-unvouched');
  expect(await refusal(rootless), 'the roots that were verified here').toBe('edition-unvouched');
  cpSync(join(theirs, 'metadata'), inStore(reader, 'metadata'), { recursive: true });
  expect(await refusal(reader.parties), 'the app’s own root').toBe('edition-unvouched');
  // SECURITY.md says so: without a root of the app's own, everything that is trusted lies in the data folder.
  expect(await refusal(rootless)).toBeNull();
});

test('a root that was changed to let other keys sign is refused', async () => {
  const { reader } = await setScene();
  changeProof(reader, ({ root = '' }) => {
    const metadata = JSON.parse(root) as { signed: { roles: Record<string, Json> } };
    const { roles } = metadata.signed;
    const others = { ...roles, targets: roles['timestamp'] };
    return { root: JSON.stringify({ ...metadata, signed: { ...metadata.signed, roles: others } }) };
  });
  expect(await refusal(reader.parties)).toBe('edition-unvouched');
});

test('an old edition stays readable: after its dates, and after the publisher’s root keys were replaced', async () => {
  const { reader, publisher, repository } = await setScene();
  const late = makeReader(publisher, { dataDir: reader.dataDir, now: daysLater(7000) });
  expect(await refusal(late.parties)).toBeNull();
  await rotate(publisher, 'root');
  expect(await reader.update(repository)).toBe('nothing-new');
  expect(await refusal(reader.parties), 'signed under the root before').toBeNull();
  await rotate(publisher, 'targets');
  await publisher.publish({ 'pages/new.md': '# New\n' });
  expect(await reader.update(repository)).toBe(3);
  expect(await refusal(reader.parties), 'signed under the new one').toBeNull();
  rmSync(inStore(reader, 'metadata', '2.root.json'));
  expect(await refusal(reader.parties), 'with a gap in the chain').toBe('edition-unvouched');
  expect(await reader.update(repository), 'the roots are brought again by the look').toBe('nothing-new');
  expect(await refusal(reader.parties)).toBeNull();
});

describe('signed metadata that is missing', () => {
  test('of the edition: what was verified last speaks for it, and the next look brings it again', async () => {
    const { reader, repository } = await setScene();
    rmSync(inStore(reader, 'editions', '2.proof.json'));
    expect(await refusal(reader.parties)).toBeNull();
    expect(await reader.update(repository)).toBe(2);
    expect(await reader.parties.store.editions.proof(2)).not.toBeNull();
  });

  test('all of it: the edition is not read, and the next look brings it again', async () => {
    const { reader, repository } = await setScene();
    rmSync(inStore(reader, 'editions', '2.proof.json'));
    rmSync(inStore(reader, 'metadata'), { recursive: true });
    expect(await refusal(reader.parties)).toBe('edition-unvouched');
    expect(await reader.update(repository)).toBe(2);
    expect(await refusal(reader.parties)).toBeNull();
    expect((await reader.parties.store.ledger.read()).entries.at(-1)).toMatchObject({ action: 'repair' });
  });
});

test('what was replaced is brought again by the next look, whatever number it gave itself', async () => {
  const { reader, repository } = await setScene();
  rewritePage(reader);
  expect(await reader.update(repository)).toBe(2);
  expect(await reader.text('pages/index.md')).toContain('Second.');

  const manifest = JSON.parse(readFileSync(inStore(reader, 'editions', '2.json'), 'utf8')) as Json;
  writeFileSync(inStore(reader, 'editions', '999.json'), JSON.stringify({ ...manifest, serial: 999 }));
  writeFileSync(inStore(reader, 'current.json'), '{"schema":1,"current":999,"previous":2}');
  expect(await refusal(reader.parties)).toBe('edition-altered');
  expect(await reader.update(repository)).toBe(2);
  expect(await refusal(reader.parties)).toBeNull();
});

test('an edition that nobody vouches for is neither gone back to nor handed on', async () => {
  const { reader, publisher, repository } = await setScene();
  await publisher.publish({ 'pages/new.md': '# New\n' });
  expect(await reader.update(repository)).toBe(3);
  rewritePage(reader);
  expect(await rollBack(reader.parties)).toMatchObject({ failure: { code: 'store-damaged' } });
  expect((await reader.library()).edition.serial).toBe(3);
  rewritePage(reader, 3);
  const to = join(tempFolder(), 'stick');
  const exported = exportEdition(reader.parties, { to, since: null, partSize: null });
  await expect(exported).rejects.toMatchObject({ failure: { code: 'store-damaged' } });
});

test('a root of another publisher in the data folder does not decide whose updates are taken', async () => {
  const { reader, repository } = await setScene();
  const theirs = await anotherPublishers();
  cpSync(join(theirs, 'metadata'), inStore(reader, 'metadata'), { recursive: true });
  expect(await refusal(reader.parties), 'what is installed is read by the app’s own root').toBeNull();
  const other = await makePublisher();
  await other.publish();
  expect(await reader.update(other.repository)).toBe('signature-invalid');
  expect(await reader.update(repository)).toBe('nothing-new');
  const trust = readFileSync(metadataPath(other.repository, 'root', 1));
  expect(await lookAndPlan(reader.parties, { from: other.repository, trust })).toMatchObject({
    failure: { code: 'trust-differs' },
  });
});

test('a reader whose edition was replaced reads what came with the program, and says so wherever it is looked for', async () => {
  const { publisher, repository } = await setScene();
  const installed = makeReader(publisher);
  expect(await installed.update(repository)).toBe(2);
  rewritePage(installed);
  const bundled = editionFolder(smallLibrary, { date: '2026-11-01T00:00:00Z' });
  const reader = await openTestReader(bundled, { dataDir: installed.dataDir, edition: true });
  expect(await reader.ask('library.describe', {})).toMatchObject({
    edition: { kind: 'bundled' },
    problems: 1,
  });
  expect(await reader.ask('library.problems', {})).toMatchObject([
    { message: expect.stringContaining('Edition 2 is installed, but its manifest is not') as string },
  ]);
  const state = await reader.ask('updates.state', {});
  expect(state).toMatchObject({ installed: { serial: 2 }, roles: [], unread: { code: 'store-damaged' } });
});
