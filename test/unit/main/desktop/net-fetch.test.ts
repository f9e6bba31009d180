import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { netFetch, type Net } from '../../../../main/desktop/net-fetch.ts';

/** A request of Electron's, which does what the test says. */
function requesting(act: (request: EventEmitter) => void): Net {
  const request = Object.assign(new EventEmitter(), {
    setHeader: () => undefined,
    abort: () => request.emit('abort'),
    end: () => {
      queueMicrotask(() => act(request));
    },
  });
  return { request: () => request } as unknown as Net;
}

const ask = (net: Net) =>
  netFetch(() => net)('https://updates.example/x', {
    headers: {},
    redirect: 'manual',
    signal: new AbortController().signal,
  });

test.each([
  [true, 'the proxy proxy.example wants a name and a password'],
  [false, 'proxy.example wants a name and a password, which the address'],
])('who wants a login is named, and nobody is asked for a password (proxy: %s)', async (isProxy, words) => {
  let answered: unknown[] | null = null;
  const net = requesting((request) => {
    request.emit('login', { isProxy, host: 'proxy.example' }, (...given: unknown[]) => {
      answered = given;
      request.emit('error', new Error('net::ERR_PROXY_AUTH'));
    });
  });
  await expect(ask(net)).rejects.toThrow(words);
  expect(answered).toEqual([]);
});

test('a redirect is told and not followed', async () => {
  const net = requesting((request) => request.emit('redirect', 302, 'GET', 'https://elsewhere.example/'));
  const answer = await ask(net);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, 'https://elsewhere.example/']);
});
