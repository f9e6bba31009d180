import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, onTestFinished, test } from 'vitest';
import { webHost } from '../kit/web-host.ts';

const json = { 'content-type': 'application/json' };
const call = JSON.stringify({ name: 'about.read', params: {} });

describe('DNS rebinding', () => {
  test('a request that names another host is refused, cookie or not', async () => {
    const { send, enter, host } = await webHost();
    const cookie = await enter();
    for (const name of [
      'evil.example',
      `evil.example:${host.port}`,
      '127.0.0.1',
      '127.0.0.1:1',
      `0.0.0.0:${host.port}`,
    ]) {
      const { status, body } = await send({ headers: { host: name, cookie } });
      expect([status, body.includes('page at')], name).toEqual([403, false]);
    }
    expect((await send({ headers: { host: `localhost:${host.port}`, cookie } })).status).toBe(200);
  });
});

describe('cross-site request forgery', () => {
  test('a call from another site’s page is refused, cookie or not', async () => {
    const { send, enter } = await webHost();
    const cookie = await enter();
    const sent = { method: 'POST', path: '/-/api/call', body: call };
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:1' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      {},
    ]) {
      const { status, body } = await send({ ...sent, headers: { ...json, cookie, ...headers } });
      expect([status, JSON.parse(body)], JSON.stringify(headers)).toMatchObject([
        403,
        { ok: false, failure: { code: 'not-allowed' } },
      ]);
    }
  });

  test('what a form can send without asking first is refused', async () => {
    const { send, enter, origin } = await webHost();
    const cookie = await enter();
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const headers = { cookie, origin, 'content-type': type };
      expect((await send({ method: 'POST', path: '/-/api/call', headers, body: call })).status, type).toBe(
        415,
      );
    }
  });

  test('another site’s page cannot listen to events', async () => {
    const { send, enter } = await webHost();
    const headers = { cookie: await enter(), 'sec-fetch-site': 'cross-site' };
    expect((await send({ path: '/-/api/events', headers })).status).toBe(403);
  });

  test('a link on another page leads in only by way of our own', async () => {
    const { send } = await webHost();
    const followed = { 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'cross-site' };
    const bounced = await send({ path: '/security', headers: followed });
    expect([bounced.status, bounced.body.includes('http-equiv="refresh"')]).toEqual([200, true]);
    const arrived = await send({
      path: '/security',
      headers: { ...followed, 'sec-fetch-site': 'same-origin' },
    });
    expect(arrived.status).toBe(403);
  });
});

describe('too much', () => {
  test('a call over 256 KB is refused, whether it says so or not', async () => {
    const { send, enter, origin } = await webHost();
    const headers = { ...json, origin, cookie: await enter() };
    const body = JSON.stringify({ name: 'x'.repeat(257 * 1024), params: {} });
    const said = await send({
      method: 'POST',
      path: '/-/api/call',
      headers: { ...headers, 'content-length': `${body.length}` },
      body,
    });
    expect(said.status).toBe(413);
    const unsaid = await send({
      method: 'POST',
      path: '/-/api/call',
      headers: { ...headers, 'transfer-encoding': 'chunked' },
      body,
    });
    expect([unsaid.status, JSON.parse(unsaid.body)]).toMatchObject([
      413,
      { failure: { code: 'bad-parameters' } },
    ]);
  });

  test('what is no JSON, or no UTF-8, is refused in a sentence', async () => {
    const { send, enter, origin } = await webHost();
    const headers = { ...json, origin, cookie: await enter() };
    for (const body of ['', '{', 'undefined', new Uint8Array([0x22, 0xff, 0x22])]) {
      const { status, body: answer } = await send({ method: 'POST', path: '/-/api/call', headers, body });
      expect([status, JSON.parse(answer)]).toMatchObject([400, { failure: { code: 'bad-parameters' } }]);
    }
  });

  test('headers over 16 KB are refused', async () => {
    const { send } = await webHost();
    expect((await send({ headers: { 'x-long': 'x'.repeat(17 * 1024) } })).status).toBe(431);
  });

  test('more windows than can be served are told so, and the others go on', async () => {
    const { enter, host } = await webHost();
    const cookie = await enter();
    const streams = await Promise.all(
      Array.from({ length: 33 }, () =>
        fetch(`http://127.0.0.1:${host.port}/-/api/events`, { headers: { cookie } }),
      ),
    );
    expect(streams.filter(({ status }) => status === 200)).toHaveLength(32);
    expect(streams.filter(({ status }) => status === 503)).toHaveLength(1);
    for (const stream of streams) await stream.body?.cancel();
  });
});

describe('a broken or hostile client', () => {
  const talk = (port: number, text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let heard = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      socket.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk));
      socket.on('close', () => {
        resolve(heard);
      });
      socket.on('error', reject);
    });

  test('that speaks no HTTP is refused and leaves the host standing', async () => {
    const { host, send, bugs } = await webHost();
    expect(await talk(host.port, '\0\x01\x02 what\r\n\r\n')).toContain('400');
    expect(await talk(host.port, 'GET / HTTP/1.1\r\n\r\n')).toContain('400'); // HTTP/1.1 without Host
    expect((await send({})).status).toBe(403);
    expect(bugs).toEqual([]);
  });

  test('that goes away in the middle of a call is no bug', async () => {
    const { host, send, enter, bugs } = await webHost();
    const cookie = await enter();
    const head = `POST /-/api/call HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nOrigin: http://127.0.0.1:${host.port}\r\n`;
    await new Promise<void>((resolve) => {
      const socket = connect(host.port, '127.0.0.1', () => {
        socket.write(
          `${head}Cookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"na`,
        );
        setTimeout(() => socket.destroy(), 50);
      });
      socket.on('close', () => {
        resolve();
      });
    });
    expect((await send({})).status).toBe(403);
    expect(bugs).toEqual([]);
  });

  test('that asks for another server’s address gets nothing of it', async () => {
    const { host } = await webHost();
    const heard = await talk(
      host.port,
      `GET http://elsewhere.example/ HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: close\r\n\r\n`,
    );
    expect(heard).toContain('403');
  });
});

describe('a crowd', () => {
  /** Connections that say the beginning of something and then nothing. */
  const crowd = async (port: number, size: number, beginning: string) => {
    const sockets = Array.from({ length: size }, () =>
      connect(port, '127.0.0.1').on('error', () => undefined),
    );
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
    });
    await Promise.all(
      sockets.map((socket) =>
        Promise.race([once(socket, 'close'), once(socket, 'connect')]).then(() => socket.write(beginning)),
      ),
    );
    return sockets;
  };

  test.each([
    ['says nothing', ''],
    ['never ends its headers', 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    ['never ends its body', 'POST /-/api/call HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n{'],
  ])('of 1,000 connections that %s keeps nobody out', async (_what, beginning) => {
    const { host, send, enter, bugs } = await webHost();
    const cookie = await enter();
    await crowd(host.port, 1000, beginning);
    for (let round = 0; round < 5; round += 1) expect((await send({ headers: { cookie } })).status).toBe(200);
    expect(bugs).toEqual([]);
  });

  test('that goes on asking keeps its connections: only those who wait make way', async () => {
    const { host, enter } = await webHost();
    const cookie = await enter();
    const stream = await fetch(`http://127.0.0.1:${host.port}/-/api/events`, { headers: { cookie } });
    await crowd(host.port, 300, '');
    expect(stream.status).toBe(200);
    const reader = stream.body?.getReader();
    const ended = await Promise.race([
      reader?.read().then(({ done }) => done),
      new Promise((resolve) => setTimeout(resolve, 300, 'open')),
    ]);
    expect([false, 'open']).toContain(ended);
    await reader?.cancel();
  });
});

test('only this machine reaches the host', async () => {
  const { host } = await webHost();
  const outside = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  if (!outside) return; // A machine without a network proves it, too.
  const reached = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: outside.address, port: host.port }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => {
      resolve(false);
    });
  });
  expect(reached).toBe(false);
});
