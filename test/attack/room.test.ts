import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { room, type TestRoom } from '../kit/room.ts';

const ok = (value: unknown) => ({ ok: true, value });
const refused = { ok: false, failure: { code: 'not-allowed' } };
const bookmark = {
  bookmark: { route: '/security', title: 'Mine', anchor: null, heading: null, quote: null, label: null },
};
const foldersOf = ({ dataDir }: TestRoom): readonly string[] => {
  try {
    return readdirSync(join(dataDir, 'visitors'));
  } catch {
    return []; // Nobody was let in yet.
  }
};

test('the room’s address lets everybody in who has it, and the owner’s one browser, once', async () => {
  const { enter, call, ownAddress, roomAddress } = await room();
  const visitors = [await enter(roomAddress), await enter(roomAddress)];
  const owner = await enter(ownAddress);
  expect(new Set([...visitors, owner]).size).toBe(3);
  expect(await enter(ownAddress)).toBe('none');
  for (const visitor of visitors) {
    expect(await call(visitor, 'library.describe')).toMatchObject(ok({ visitor: true }));
    expect(await call(visitor, 'page.read', { route: '/security' })).toMatchObject({ ok: true });
  }
  expect(await call(owner, 'library.describe')).toMatchObject(ok({ visitor: false }));
});

test('what one keeps, nobody else sees', async () => {
  const { enter, call, ownAddress, roomAddress } = await room();
  const [owner, one, other] = [await enter(ownAddress), await enter(roomAddress), await enter(roomAddress)];
  const site = { site: { name: 'Plant 7', product: 'vertex', version: '4.4.14', deployment: null } };
  expect(await call(owner, 'sites.save', site)).toMatchObject({ ok: true });
  expect(await call(one, 'bookmarks.save', bookmark)).toMatchObject({ ok: true });
  expect(await call(one, 'bookmarks.list')).toMatchObject(ok([{ title: 'Mine' }]));
  for (const cookie of [owner, other]) expect(await call(cookie, 'bookmarks.list')).toEqual(ok([]));
  for (const cookie of [one, other])
    expect(await call(cookie, 'sites.list')).toMatchObject(ok({ sites: [] }));
});

test('a visitor changes nothing that others read, asks no network and reads no file of the machine', async () => {
  const { enter, call, roomAddress } = await room();
  const visitor = await enter(roomAddress);
  const attempts: readonly (readonly [string, object?])[] = [
    ['updates.look', { from: '/' }],
    ['updates.look', { from: 'http://127.0.0.1:1/' }],
    ['updates.plan'],
    ['updates.concerns', { plan: 'x' }],
    ['updates.apply', { plan: 'x' }],
    ['updates.cancel'],
    ['updates.rollback'],
    ['updates.leave'],
    ['updates.export', { to: '/tmp/taken' }],
    ['about.log'],
    ['host.do', { deed: 'quit' }],
    ['settings.change', { updates: { source: 'http://127.0.0.1:1/', mirror: null, scheduled: true } }],
  ];
  for (const [name, params] of attempts) {
    const answer = await call(visitor, name, params);
    if (name === 'host.do') expect(answer, name).toMatchObject({ ok: false });
    else expect(answer, name).toMatchObject(refused);
  }
  expect(await call(visitor, 'settings.change', { theme: 'dark' })).toMatchObject(ok({ theme: 'dark' }));
  expect(await call(visitor, 'about.read')).not.toMatchObject({
    value: { dataFolder: expect.stringMatching(/^\//) as string },
  });
});

test('a visitor is known again after a restart, by the cookie alone; the old address is not', async () => {
  const first = await room();
  const visitor = await first.enter(first.roomAddress);
  await first.call(visitor, 'bookmarks.save', bookmark);
  await first.stop();
  const again = await room({ dataDir: first.dataDir });
  const [value = ''] = visitor.split('=').slice(1);
  const cookie = `__Host-fieldbook-visitor-${again.port}=${value}`;
  expect(await again.call(cookie, 'bookmarks.list')).toMatchObject(ok([{ title: 'Mine' }]));
  const { search } = new URL(first.roomAddress);
  expect(await again.enter(`${again.origin}/-/enter${search}`)).toBe('none');
});

test('a cookie that was made up lets nobody in, and leaves nothing on the disk', async () => {
  const there = await room();
  for (const value of ['', 'guess', '../../etc', 'A'.repeat(43), '%00'.repeat(20)]) {
    const cookie = `__Host-fieldbook-visitor-${there.port}=${value}; fieldbook-visitor-${there.port}=${value}`;
    expect(await there.call(cookie, 'about.read'), value).toMatchObject(refused);
  }
  expect(foldersOf(there)).toEqual([]);
});

test('a link in another site’s page makes no second visitor of the first one', async () => {
  const there = await room();
  const visitor = await there.enter(there.roomAddress);
  const { pathname, search } = new URL(there.roomAddress);
  const sentHere = {
    host: `localhost:${there.port}`,
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
  };
  const first = await there.send({ path: pathname + search, headers: sentHere });
  expect([first.status, first.headers['set-cookie']]).toEqual([200, undefined]);
  expect(await there.enter(there.roomAddress, visitor)).toBe(visitor);
  expect(foldersOf(there)).toHaveLength(1);
});

test('the cookies travel by TLS only, to this host only, from our own page only, and no script reads them', async () => {
  const { send, ownAddress, roomAddress, port } = await room();
  for (const address of [ownAddress, roomAddress]) {
    const { pathname, search } = new URL(address);
    const { headers } = await send({ path: pathname + search, headers: { host: `localhost:${port}` } });
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^__Host-fieldbook-.*; Path=\/; HttpOnly; SameSite=Strict; Secure/);
  }
});

test('another name for the host, a page elsewhere, and a page without TLS get nothing (DNS rebinding, CSRF)', async () => {
  const { enter, send, roomAddress, origin, port } = await room();
  const cookie = await enter(roomAddress);
  const body = JSON.stringify({ name: 'about.read', params: {} });
  const post = { cookie, 'content-type': 'application/json' };
  const host = `localhost:${port}`;
  const attempts = [
    { ...post, host: 'rebound.example', origin: 'https://rebound.example' },
    { ...post, host: `127.0.0.1:${port}`, origin: `https://127.0.0.1:${port}` },
    { ...post, host, origin: 'https://elsewhere.example' },
    { ...post, host, origin: origin.replace('https', 'http') },
    { ...post, host },
    { ...post, host, origin, 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of attempts) {
    const { status } = await send({ method: 'POST', path: '/-/api/call', headers, body });
    expect(status, JSON.stringify(headers)).toBe(403);
  }
});

test('who speaks without TLS, or no protocol at all, is cut off, and nobody else notices', async () => {
  const { enter, call, roomAddress, port } = await room();
  const visitor = await enter(roomAddress);
  for (const words of ['GET / HTTP/1.1\r\nhost: localhost\r\n\r\n', '\0'.repeat(1000)]) {
    const socket = connect(port, '127.0.0.1');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined); // How it is cut off is the system's affair.
    socket.end(words);
    await closed;
  }
  expect(await call(visitor, 'about.read')).toMatchObject({ ok: true });
});

test('many connections that wait keep no visitor out', async () => {
  const { enter, call, roomAddress, port } = await room();
  const visitor = await enter(roomAddress);
  const sockets = Array.from({ length: 1200 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  expect(await call(visitor, 'about.read')).toMatchObject({ ok: true });
  for (const socket of sockets) socket.destroy();
});
