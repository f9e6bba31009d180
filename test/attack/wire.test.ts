import { execFileSync } from 'node:child_process';
import { createServer as createProxy } from 'node:http';
import { createServer } from 'node:https';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { nodeFetch } from '../../main/trust/node-fetch.ts';
import { openSource } from '../../main/trust/open-source.ts';
import { applyPlan, lookAndPlan } from '../../main/update/update.ts';
import { makePublisher, smallLibrary } from '../kit/publisher.ts';
import { makeReader, unwrap } from '../kit/reader.ts';
import { serveFolder } from '../kit/static-server.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { setScene } from './scene.ts';

/** Answers with bytes for as long as somebody listens. */
function endless(response: ServerResponse, everyMs: number, bytes: number): boolean {
  response.writeHead(200);
  const timer = setInterval(() => response.write(Buffer.alloc(bytes, ' ')), everyMs);
  response.on('close', () => clearInterval(timer));
  return true;
}

const asksFor = (request: IncomingMessage, what: string) => (request.url ?? '').includes(what);

test.each([
  ['timestamp', 'timestamp.json', 'source-too-large'],
  ['root', '2.root.json', 'source-too-large'],
  ['file', 'blobs/', 'file-mismatch'],
])('endless data: a %s without end is refused', async (_what, name, code) => {
  const { publisher, repository, refused } = await setScene();
  await publisher.publish({ 'pages/new.md': '# New\n' });
  const server = await serveFolder(repository);
  server.hook = (request, response) => asksFor(request, name) && endless(response, 1, 1 << 16);
  await refused(server.url, code);
});

test.each([['timestamp.json'], ['blobs/']])(
  'slow data: a server that drips is given up, at %s',
  async (name) => {
    const { publisher, repository, refused, reader } = await setScene();
    await publisher.publish({ 'pages/new.md': `# New\n${'x'.repeat(5000)}` });
    const server = await serveFolder(repository);
    server.hook = (request, response) => asksFor(request, name) && endless(response, 50, 1);
    const patience = { windowMs: 400, minBytes: 1024 };
    await refused(
      server.url,
      'source-too-slow',
      makeReader(publisher, { dataDir: reader.dataDir, patience }),
    );
  },
);

test('a portal that answers everything with a page is told from a repository', async () => {
  const { repository, refused } = await setScene();
  const server = await serveFolder(repository);
  server.hook = (request, response) => {
    if (asksFor(request, 'root.json')) return false;
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title>');
    return true;
  };
  await refused(server.url, 'source-not-a-repository');
});

test('a stray percent sign in a password is meant as it stands', async () => {
  const { repository, reader } = await setScene();
  const { url } = await serveFolder(repository);
  expect(await reader.update(url.replace('http://', 'http://ann:50%off@'))).toBe('nothing-new');
});

test('a redirect within the host is followed; one to another host is refused', async () => {
  const { publisher, repository, refused, reader } = await setScene();
  await publisher.publish({ 'pages/new.md': '# New\n' });
  const server = await serveFolder(repository);
  const elsewhere = await serveFolder(repository);
  const lead = (to: string) => (request: IncomingMessage, response: ServerResponse) => {
    if (!asksFor(request, '/below/it/')) return false;
    response.writeHead(302, { location: to + (request.url ?? '').replace('/below/it', '') }).end();
    return true;
  };
  server.hook = lead(elsewhere.url);
  await refused(server.url, 'source-redirected');
  expect(elsewhere.asked).toEqual([]);

  server.hook = (request, response) => {
    if (!asksFor(request, '/old/')) return false;
    response.writeHead(301, { location: (request.url ?? '').replace('/old/', '/below/it/') }).end();
    return true;
  };
  expect(await reader.update(server.url.replace('/below/it', '/old'))).toBe(3);
});

test('a server in trouble, and none at all, are out of reach; the installed edition stays', async () => {
  const { repository, refused } = await setScene();
  const server = await serveFolder(repository);
  server.hook = (_request, response) => {
    response.writeHead(503).end();
    return true;
  };
  await refused(server.url, 'source-unreachable');
  await refused('http://127.0.0.1:1/', 'source-unreachable');
});

test('a mirror is asked where the first address is out of reach, and not where it is wrong', async () => {
  const { publisher, repository, reader, copy, refused } = await setScene();
  await publisher.publish({ 'pages/new.md': '# New\n' });
  const mirror = (await serveFolder(repository)).url;
  const bad = copy();
  const timestamp = join(bad, 'metadata/timestamp.json');
  writeFileSync(timestamp, readFileSync(timestamp, 'utf8').replace('"version": 3', '"version": 4'));
  const wrong = (await serveFolder(bad)).url;
  await refused(wrong, 'signature-invalid');
  expect(await reader.update(wrong, { mirror })).toBe('signature-invalid');
  expect(await reader.update('http://127.0.0.1:1/', { mirror })).toBe(3);
});

test('cancelled or broken off, a large file goes on where it stopped', async () => {
  const big = Buffer.alloc(4 << 20, 'field book ');
  const publisher = await makePublisher({ ...smallLibrary, 'assets/big.bin': big });
  await publisher.publish();
  const server = await serveFolder(publisher.repository);
  const reader = makeReader(publisher);
  const ranges: string[] = [];
  let broken = true;
  server.hook = (request, response) => {
    if (request.headers.range) ranges.push(request.headers.range);
    if (!broken || !asksFor(request, 'blobs/')) return false;
    const path = join(publisher.repository, decodeURIComponent(request.url ?? '').replace('/below/it/', ''));
    if (statSync(path).size < big.length) return false;
    response.writeHead(200, { 'content-length': big.length }).write(big.subarray(0, 2 << 20), () => {
      setTimeout(() => response.destroy(), 200);
    });
    return true;
  };
  expect(await reader.update(server.url)).toBe('source-unreachable');
  broken = false;
  server.asked.length = 0;
  expect(await reader.update(server.url)).toBe(1);
  expect(ranges).toHaveLength(1);
  expect(Number(/\d+/.exec(ranges[0] ?? '')?.[0])).toBeGreaterThan(0);
  expect(
    server.asked.filter((path) => path.startsWith('blobs/')),
    'the small ones are here already',
  ).toHaveLength(1);
});

test('an update that is cancelled changes nothing and is in the ledger', async () => {
  const { publisher, repository, reader } = await setScene();
  await publisher.publish({ 'assets/big.bin': Buffer.alloc(8 << 20, 'x') });
  const server = await serveFolder(repository);
  const plan = unwrap(await lookAndPlan(reader.parties, { from: server.url })).plan;
  if (!plan) throw new Error('a plan was expected');
  const stop = new AbortController();
  server.hook = (request, response) => asksFor(request, 'blobs/') && endless(response, 20, 1 << 16);
  const onProgress = ({ bytes }: { bytes: number }) => bytes > 100_000 && stop.abort();
  const applied = await applyPlan(reader.parties, plan, { signal: stop.signal, onProgress });
  expect(applied).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  expect((await reader.library()).edition.serial).toBe(2);
  expect((await reader.parties.store.ledger.read()).entries.at(-1)).toMatchObject({
    outcome: 'cancelled',
    to: 3,
  });
});

test('a password in an address is sent, and neither shown nor written down', async () => {
  const { publisher, repository, reader } = await setScene();
  await publisher.publish({ 'pages/new.md': '# New\n' });
  const server = await serveFolder(repository);
  const logins = new Set<string | undefined>();
  server.hook = (request) => {
    logins.add(request.headers.authorization);
    return false;
  };
  const address = server.url.replace('http://', 'http://field:s3cret@');
  expect(await reader.update(address)).toBe(3);
  expect([...logins]).toEqual([`Basic ${Buffer.from('field:s3cret').toString('base64')}`]);
  server.hook = (_request, response) => Boolean(response.writeHead(500).end());
  expect(await reader.update(address)).toBe('source-unreachable');
  expect(readFileSync(join(reader.dataDir, 'library/ledger.jsonl'), 'utf8')).not.toContain('s3cret');
});

test('https with an own authority, through a proxy that wants a login', async () => {
  const { publisher, repository, reader } = await setScene();
  await publisher.publish({ 'pages/new.md': '# New\n' });
  const folder = join(tempFolder(), 'tls');
  mkdirSync(folder);
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
  ];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  execFileSync('openssl', [...made, ...name, '-keyout', key, '-out', cert], { stdio: 'ignore' });

  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    try {
      response.end(readFileSync(join(repository, request.url ?? '')));
    } catch {
      response.writeHead(404).end();
    }
  });
  const logins = new Set<string | undefined>();
  const proxy = createProxy();
  proxy.on('connect', (request, socket) => {
    logins.add(request.headers['proxy-authorization']);
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const through = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    through.on('error', () => socket.destroy());
    socket.on('error', () => through.destroy());
  });
  await Promise.all(
    [server, proxy].map((one) => new Promise<void>((ready) => one.listen(0, '127.0.0.1', ready))),
  );
  onTestFinished(() => {
    for (const one of [server, proxy]) {
      one.closeAllConnections();
      one.close();
    }
  });
  const port = (one: { address(): unknown }) => (one.address() as AddressInfo).port;
  const address = `https://127.0.0.1:${port(server)}/`;
  const env = { HTTPS_PROXY: `http://me:mine@127.0.0.1:${port(proxy)}`, SSL_CERT_FILE: '/no/such/file' };
  const by = (caFile: string | null) => ({
    ...reader.parties,
    openSource: (from: string) => openSource(from, nodeFetch({ env, caFile })),
  });
  expect(await lookAndPlan(by(null), { from: address })).toMatchObject({
    failure: { code: 'source-unreachable' },
  });
  expect(unwrap(await lookAndPlan(by(cert), { from: address })).plan?.to).toBe(3);
  expect([...logins]).toEqual([`Basic ${Buffer.from('me:mine').toString('base64')}`]);
});
