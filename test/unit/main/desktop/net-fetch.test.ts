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

const ask = (net: Net, env: Record<string, string> = {}) =>
  netFetch(() => net, env)('https://updates.example/x', {
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

const proxied = { HTTPS_PROXY: 'http://ann:p%40ss@proxy.example:3128' };

/** A proxy that lets nobody in but one. */
const guarded = (port: number, name: string, password: string) =>
  requesting((request) => {
    const knock = (...given: string[]) => {
      if (given.length === 0) request.emit('error', new Error('net::ERR_PROXY_AUTH'));
      else if (given[0] === name && given[1] === password)
        request.emit('response', Object.assign(new EventEmitter(), { statusCode: 200, headers: {} }));
      else request.emit('login', { isProxy: true, host: 'proxy.example', port }, knock);
    };
    request.emit('login', { isProxy: true, host: 'proxy.example', port }, knock);
  });

test('a proxy gets the name and the password that the environment holds for it, and no other proxy does', async () => {
  expect(await ask(guarded(3128, 'ann', 'p@ss'), proxied)).toMatchObject({ status: 200 });
  await expect(ask(guarded(8080, 'ann', 'p@ss'), proxied)).rejects.toThrow('wants a name and a password');
});

test('a password that the proxy refuses is offered once, and that is said', async () => {
  await expect(ask(guarded(3128, 'ann', 'other'), proxied)).rejects.toThrow(
    'refuses the name and the password',
  );
});

test('a redirect is told and not followed', async () => {
  const net = requesting((request) => request.emit('redirect', 302, 'GET', 'https://elsewhere.example/'));
  const answer = await ask(net);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, 'https://elsewhere.example/']);
});
