import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportEdition } from '../../main/update/export.ts';
import { settleLedger } from '../../main/update/update.ts';
import { makePublisher, type Publisher } from '../kit/publisher.ts';
import { makeReader } from '../kit/reader.ts';
import { keptFolder } from '../kit/temp-folder.ts';

const fault = pathToFileURL(join(import.meta.dirname, '../kit/fault.mjs')).href;
const bookmarks = JSON.stringify({ version: 1, bookmarks: [{ id: 'b' }] });

/** Room for everything that an update does; a run that does more fails the test that counts. */
const most = 400;

interface Stage {
  readonly child: string;
  readonly publisher: Publisher;
  /** A data folder on edition 1, with bookmarks. */
  readonly first: string;
  /** A data folder on edition 2 that can go back to 1. */
  readonly second: string;
  /** Another publisher, whose edition has enough files for a pack. */
  readonly other: Publisher;
  /** A data folder on that edition. */
  readonly many: string;
}

let stage: Stage;
const folder = keptFolder(true);

beforeAll(async () => {
  const child = join(folder, 'child.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'fault-child.ts')],
    ...{ bundle: true, platform: 'node', format: 'esm', outfile: child, logLevel: 'silent' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  const publisher = await makePublisher(
    {
      'library.json': JSON.stringify({ schema: 1, title: 'Small' }),
      'pages/index.md': 'first',
      'pages/old.md': 'old',
    },
    () => folder,
  );
  await publisher.publish();
  const first = join(folder, 'first');
  expect(await makeReader(publisher, { dataDir: first }).update(publisher.repository)).toBe(1);
  writeFileSync(join(first, 'state.json'), bookmarks);
  // A large file, so that its way through a part file is struck too, and small ones that are flushed all at once.
  const small = Array.from({ length: 9 }, (_, n) => [`pages/small-${n}.md`, `small ${n}`] as const);
  await publisher.publish({
    ...Object.fromEntries(small),
    'pages/index.md': 'second',
    'pages/old.md': null,
    'assets/big.bin': Buffer.alloc(1_200_000, 'x'),
  });
  const second = join(folder, 'second');
  cpSync(first, second, { recursive: true });
  expect(await makeReader(publisher, { dataDir: second }).update(publisher.repository)).toBe(2);
  const pages = Array.from({ length: 32 }, (_, n) => [`pages/p${n}.md`, `page ${n}`] as const);
  const other = await makePublisher(Object.fromEntries(pages), () => join(folder, 'other'));
  await other.publish();
  const many = join(folder, 'many');
  const taker = makeReader(other, { dataDir: many });
  expect(await taker.update(other.repository)).toBe(1);
  await taker.parties.store.settled(); // Operations are counted: nothing may still be going on.
  stage = { child, publisher, first, second, other, many };
}, 120_000);

/** How many suffer at a time: they wait for the disk, mostly. */
const atATime = 6;

/** Strikes at each of so many operations. */
async function atEach(operations: number, strike: (at: number) => Promise<void>): Promise<void> {
  let next = 1;
  const work = async () => {
    for (let at = next++; at <= operations; at = next++) await strike(at);
  };
  await Promise.all(Array.from({ length: atATime }, work));
}

interface Suffered {
  readonly said: string;
  readonly stderr: string;
  readonly killed: boolean;
  readonly operations: number;
}

/** Runs the child on a data folder with a fault. */
function suffer(dataDir: string, kind: string, at: number, what: string): Promise<Suffered> {
  const { child, publisher, other } = stage;
  const { repository } = what === 'export' ? other : publisher;
  const root = join(repository, 'metadata/1.root.json');
  const env = { ...process.env, FAULT_AT: String(at), FAULT_KIND: kind, FAULT_FOLDER: dataDir };
  const args = ['--import', fault, child, dataDir, repository, root, what];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env, encoding: 'utf8' }, (error, said, stderr) => {
      const operations = Number(/operations: (\d+)/.exec(stderr)?.[1] ?? -1);
      resolve({ said, stderr, killed: error?.signal === 'SIGKILL', operations });
    });
  });
}

let copies = 0;

function dataFolderFrom(first: string): string {
  const dataDir = join(folder, `copy-${(copies += 1)}`);
  cpSync(first, dataDir, { recursive: true });
  return dataDir;
}

/** A fresh look at a data folder: one edition or the other, whole; the ledger tells which; nothing else was touched. */
async function expectWhole(dataDir: string, hint: string): Promise<number> {
  const reader = makeReader(stage.publisher, { dataDir });
  const library = await reader.library();
  const { serial } = library.edition;
  expect([1, 2], hint).toContain(serial);
  expect(library.problems, hint).toEqual([]);
  for (const file of library.files)
    expect(await library.read(file.path), `${hint}: ${file.path}`).toMatchObject({ ok: true });
  expect(await reader.text('pages/index.md'), hint).toBe(serial === 1 ? 'first' : 'second');
  expect(readFileSync(join(dataDir, 'state.json'), 'utf8'), hint).toBe(bookmarks);
  await settleLedger(reader.parties);
  const { entries, broken } = await reader.parties.store.ledger.read();
  expect(broken, hint).toBeNull();
  expect(entries.at(-1)?.outcome, hint).not.toBe('started');
  expect(entries.filter((entry) => ['installed', 'done'].includes(entry.outcome)).at(-1)?.to, hint).toBe(
    serial,
  );
  return serial ?? -1;
}

describe.each(['kill', 'power', 'full'])('%s at every operation on the disk', (kind) => {
  test(
    'an update ends on the old edition or on the new one, and the next try succeeds',
    { timeout: 900_000 },
    async () => {
      const undisturbed = await suffer(dataFolderFrom(stage.first), kind, 0, 'update');
      expect(undisturbed).toMatchObject({ said: 'installed', killed: false });
      expect(undisturbed.operations).toBeGreaterThan(20);
      expect(undisturbed.operations).toBeLessThan(most);

      const reached = new Set<number>();
      await atEach(undisturbed.operations, async (at) => {
        const dataDir = dataFolderFrom(stage.first);
        const { said, killed, stderr } = await suffer(dataDir, kind, at, 'update');
        const hint = `${kind} at ${at}: ${said} ${stderr}`;
        if (kind === 'full') expect(['installed', 'disk-full'], hint).toContain(said);
        else if (!killed) expect(said, hint).toBe('installed');
        const serial = await expectWhole(dataDir, hint);
        if (said === 'installed') expect(serial, hint).toBe(2);
        reached.add(serial);
        const again = makeReader(stage.publisher, { dataDir });
        expect([2, 'nothing-new'], hint).toContain(await again.update(stage.publisher.repository));
        expect(await expectWhole(dataDir, `after ${hint}`)).toBe(2);
        expect(existsSync(join(dataDir, 'library/lock')), hint).toBe(false);
      });
      expect([...reached].sort()).toEqual([1, 2]);
    },
  );

  test('a roll-back ends on the one edition or on the other', { timeout: 300_000 }, async () => {
    const { operations, said } = await suffer(dataFolderFrom(stage.second), kind, 0, 'rollback');
    expect(said).toBe('rolled back');
    await atEach(operations, async (at) => {
      const dataDir = dataFolderFrom(stage.second);
      const ended = await suffer(dataDir, kind, at, 'rollback');
      await expectWhole(dataDir, `${kind} at ${at}: ${ended.said} ${ended.stderr}`);
    });
  });
});

// A killed process loses less than a cut power does.
describe.each(['power', 'full'])('%s at every operation on the disk', (kind) => {
  test(
    'an export is whole once that is said, and no repository or whole before',
    { timeout: 600_000 },
    async () => {
      const { operations, said } = await suffer(dataFolderFrom(stage.many), kind, 0, 'export');
      expect(said).toBe('exported');
      expect(operations).toBeLessThan(most);
      let done = 0;
      await atEach(operations, async (at) => {
        if (at < operations - 30 && at % 4 !== 0) return; // One small file is written like the other.
        const dataDir = dataFolderFrom(stage.many);
        const to = join(dataDir, 'carried');
        const { said, stderr } = await suffer(dataDir, kind, at, 'export');
        const hint = `${kind} at ${at}: ${said} ${stderr}`;
        if (said === 'exported') done += 1;
        if (kind === 'full') expect(['exported', 'disk-full'], hint).toContain(said);
        const possible = said === 'exported' ? [1] : [1, 'source-not-a-repository', 'source-unreachable'];
        expect(possible, hint).toContain(await makeReader(stage.other).update(to));
        const { parties } = makeReader(stage.other, { dataDir });
        await exportEdition(parties, { to, since: null, partSize: null });
        expect(await makeReader(stage.other).update(to), hint).toBe(1);
      });
      expect(done).toBeGreaterThan(0);
    },
  );
});
