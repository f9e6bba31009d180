import { execFile, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import Conf from 'conf';
import { usualLifetimes } from '../../build/publish/expiry.ts';
import { makeKeyRing, openKeyRing, usualRing } from '../../build/publish/key-ring.ts';
import { publish } from '../../build/publish/publish.ts';
import type { CallName, Params, Result } from '../../main/api/contract.ts';
import type { Outcome } from '../../main/api/failure.ts';
import { valueOf } from '../../main/api/refusal.ts';
import { openReader } from '../../main/reader/open-reader.ts';
import { nodeFetch } from '../../main/trust/node-fetch.ts';
import { exportEdition } from '../../main/update/export.ts';
import { gatherParties, type Parties } from '../../main/update/parties.ts';
import type { Plan } from '../../main/update/plan.ts';
import { applyPlan, lookAndPlan } from '../../main/update/update.ts';
import { ensureBuilt } from '../../build/app/built.mjs';
import { inTurn, quantile, timed, type Bench } from './bench.ts';

const files = 700;
const changed = 20;
const rounds = 9;
const execute = promisify(execFile);
const passphrase = 'correct horse battery staple';
const fetch = nodeFetch({ env: {}, caFile: null });
const writer = { host: 'bench', newId: randomUUID };

/** A page of about 8 KB, with words of its own. */
const page = (n: number, edition: number): string =>
  `# Page ${n}\n\nEdition ${edition}.\n\n${`## Part ${n}\n\nHow cluster ${n} keeps secret${n % 97} and rotates certificate${n % 89}. `.repeat(90)}\n`;

/** 700 files over the loopback: look, differences, the first fetch, and handing on. */
export const bench: Bench = {
  title: `Updates: ${files} files of 8 kB, loopback`,
  run: async () => {
    await ensureBuilt();
    const scratch = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'));
    try {
      return await measure(scratch);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

async function measure(scratch: string) {
  // In a process of its own, so that it takes time from neither side.
  const server = spawn(process.execPath, [join(import.meta.dirname, 'file-server.mjs'), scratch]);
  const base = await new Promise<string>((ready) => {
    server.stdout.once('data', (address: Buffer) => ready(address.toString().trim()));
  });
  try {
    const source = join(scratch, 'source');
    mkdirSync(join(source, 'pages'), { recursive: true });
    for (let n = 0; n < files; n++) writeFileSync(join(source, 'pages', `p${n}.md`), page(n, 1));
    const publishNext = await publisherOf(scratch, source);
    await publishNext();
    execFileSync('cp', ['-r', join(scratch, 'repository'), join(scratch, 'first')]);
    for (let n = 0; n < changed; n++) writeFileSync(join(source, 'pages', `p${n}.md`), page(n, 2));
    await publishNext();
    const curlList = writeCurlList(scratch, `${base}/repository`);

    let run = 0;
    const folder = () => join(scratch, `data-${(run += 1)}`);
    const first = `${base}/first`;
    const second = `${base}/repository`;
    const ready = folder();
    await update(await partiesFor(scratch, ready), first);
    const bytes = await differenceBytes(scratch, ready, second);

    const figures = await inTurn(rounds, {
      plan: async () => {
        const parties = await partiesFor(scratch, copyOf(ready, folder()));
        return timed(() => lookAndPlan(parties, { from: second }));
      },
      searchable: () => untilSearchable(scratch, copyOf(ready, folder()), second),
      firstFetch: async () => {
        const parties = await partiesFor(scratch, folder());
        const plan = await planOf(parties, second);
        const taken = await timed(() => applyPlan(parties, plan).then(valueOf));
        await parties.store.settled(); // Safe before; what is still flushed in its place would slow the others down.
        return taken;
      },
      curl: () => {
        const to = folder();
        mkdirSync(to);
        return timed(() =>
          execute('curl', ['-s', '--parallel', '--parallel-max', '8', '-K', curlList], { cwd: to }),
        );
      },
      carryOn: async () => {
        const parties = await partiesFor(scratch, ready);
        return timed(() => exportEdition(parties, { to: folder(), since: null, partSize: null }));
      },
      copy: () => timed(() => execute('cp', ['-r', join(scratch, 'first'), folder()])),
    });
    return [
      row('look and plan', figures.plan, { name: 'the promise', value: 400 }, 1),
      row(
        `${changed} changed files: installed and searchable`,
        figures.searchable,
        { name: 'the promise', value: 1000 },
        1,
      ),
      row(
        'first fetch of everything, verified and installed',
        figures.firstFetch,
        { name: 'curl, 8 connections', value: quantile(figures.curl) },
        1.5,
      ),
      row('export of everything', figures.carryOn, { name: 'cp -r', value: quantile(figures.copy) }, 2),
      {
        what: `${changed} changed files: bytes fetched`,
        value: bytes.fetched / 1000,
        unit: 'kB' as const,
        reference: { name: 'the files and the metadata', value: bytes.needed / 1000 },
        atMost: 1.5,
      },
    ];
  } finally {
    server.kill();
  }
}

const row = (
  what: string,
  figures: readonly number[],
  reference: { name: string; value: number },
  atMost: number,
) => ({
  ...{ what, value: quantile(figures), unit: 'ms' as const, reference, atMost },
});

async function publisherOf(scratch: string, source: string): Promise<() => Promise<unknown>> {
  const keys = join(scratch, 'keys');
  await makeKeyRing(keys, passphrase, usualRing);
  return async () =>
    publish({
      ...{
        source,
        repository: join(scratch, 'repository'),
        ring: await openKeyRing(keys, passphrase),
        writer,
      },
      ...{ lifetimes: usualLifetimes, date: new Date(), allowWarnings: true, renew: false },
      onProgress: () => undefined,
    });
}

const partiesFor = (scratch: string, dataDir: string) =>
  gatherParties({
    ...{ dataDir, rootFile: join(scratch, 'repository/metadata/1.root.json'), writer, fetch, bundled: null },
    now: () => new Date(),
  });

async function planOf(parties: Parties, from: string): Promise<Plan> {
  const { plan } = valueOf(await lookAndPlan(parties, { from }));
  if (!plan) throw new Error('a plan was expected');
  return plan;
}

async function update(parties: Parties, from: string): Promise<number> {
  const { bytes } = valueOf(await applyPlan(parties, await planOf(parties, from)));
  await parties.store.settled();
  return bytes;
}

const copyOf = (from: string, to: string): string => {
  execFileSync('cp', ['-r', from, to]);
  return to;
};

async function differenceBytes(scratch: string, ready: string, from: string) {
  let fetched = 0;
  const dataDir = copyOf(ready, join(scratch, 'counted'));
  const parties = await partiesFor(scratch, dataDir);
  const counting: typeof parties = {
    ...parties,
    openSource: async (place) => {
      const source = await parties.openSource(place);
      return {
        ...source,
        open: async (path, options) => {
          const opened = await source.open(path, options);
          return opened && { ...opened, chunks: counted(opened.chunks) };
        },
      };
    },
  };
  async function* counted(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      fetched += chunk.length;
      yield chunk;
    }
  }
  const files = await update(counting, from);
  const metadata = ['targets.json', 'snapshot.json', 'timestamp.json'].map(
    (name) => statSync(join(dataDir, 'library/metadata', name)).size,
  );
  const manifest = statSync(join(dataDir, 'library/editions/2.json')).size;
  return { fetched, needed: files + manifest + metadata.reduce((sum, size) => sum + size, 0) };
}

/** From the click to a search that finds what is new, in a reader that has edition 1 open and indexed. */
async function untilSearchable(scratch: string, dataDir: string, from: string): Promise<number> {
  const opened = await openReader({
    ...{
      dataDir,
      libraryDir: null,
      bundledDir: join(scratch, 'none'),
      managedFiles: [],
      Store: Conf,
      hostName: 'bench',
      fetch,
    },
    rootFile: join(scratch, 'repository/metadata/1.root.json'),
    ...{ now: () => new Date(), clock: () => performance.now(), newId: randomUUID, follow: false },
    bulletinWorker: null,
    searchWorker: () => new Worker(join(import.meta.dirname, '../../out/main/search-worker.mjs')),
    about: { version: '0', host: 'bench', node: process.version, platform: process.platform },
    onTrouble: () => undefined,
  });
  const reader = valueOf(opened);
  const ask = async <N extends CallName>(name: N, params: Params<N>) =>
    valueOf((await reader.dispatch(name, params)) as Outcome<Result<N>>);
  try {
    await reader.searchable();
    const looked = await ask('updates.look', { from });
    if (looked.kind !== 'plan') throw new Error('a plan was expected');
    const indexed = new Promise<void>((resolve) => {
      reader.on((name, payload) => {
        if (name === 'index.progress' && 'phase' in payload && payload.phase === 'ready') resolve();
      });
    });
    return await timed(async () => {
      await ask('updates.apply', { plan: looked.plan.id });
      await indexed;
    });
  } finally {
    await reader.close();
  }
}

function writeCurlList(scratch: string, base: string): string {
  const repository = join(scratch, 'repository');
  const blobs = execFileSync('find', ['blobs', '-type', 'f'], { cwd: repository, encoding: 'utf8' })
    .trim()
    .split('\n');
  const path = join(scratch, 'curl.txt');
  writeFileSync(path, blobs.map((blob, n) => `url = "${base}/${blob}"\noutput = "f${n}"\n`).join(''));
  return path;
}
