import { describe, expect, test } from 'vitest';
import { pathOf, sendTo, webHost } from '../kit/web-host.ts';

const json = { 'content-type': 'application/json' };
const call = JSON.stringify({ name: 'about.read', params: {} });

describe('without being let in', () => {
  test('nothing of the reader is shown, only how to get in', async () => {
    const { send } = await webHost();
    for (const path of [
      '/',
      '/security',
      '/app/assets/main.js',
      '/library/assets/gate.png',
      '/-/bookmarks',
    ]) {
      const { status, body } = await send({ path });
      expect([status, body.includes('page at')], path).toEqual([403, false]);
      expect(body).toContain('Open the whole address that it printed');
    }
  });

  test('no call is run and no event is heard', async () => {
    const { send, origin } = await webHost();
    const called = await send({
      method: 'POST',
      path: '/-/api/call',
      headers: { ...json, origin },
      body: call,
    });
    expect([called.status, JSON.parse(called.body)]).toMatchObject([
      401,
      { failure: { code: 'not-allowed' } },
    ]);
    expect((await send({ path: '/-/api/events' })).status).toBe(401);
  });

  test('a guessed token, an empty token and no token are refused', async () => {
    const { send, host } = await webHost();
    const right = pathOf(host.newAddress());
    for (const path of [
      '/-/enter',
      '/-/enter?token=',
      '/-/enter?token=AAAA',
      right.slice(0, -1),
      `${right}A`,
    ]) {
      const { status, headers } = await send({ path });
      expect([status, headers['set-cookie']], path).toEqual([403, undefined]);
    }
  });

  test('a guessed cookie, an empty one and another port’s are refused', async () => {
    const { send, host, enter } = await webHost();
    const [, value = ''] = (await enter()).split('=');
    for (const cookie of [
      `fieldbook-${host.port}=`,
      `fieldbook-${host.port}=guess`,
      `fieldbook-1=${value}`,
      value,
    ]) {
      expect((await send({ headers: { cookie } })).status, cookie).toBe(403);
    }
  });
});

describe('a printed address', () => {
  test('lets one browser in, and leaves no token in the address', async () => {
    const { send, host } = await webHost();
    const { status, headers } = await send({ path: pathOf(host.newAddress()) });
    expect([status, headers.location]).toEqual([303, '/']);
    const cookie = headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await send({ headers: { cookie: cookie.split(';')[0] ?? '' } })).body).toBe('page at /');
  });

  test('works once: whoever reads it later stays outside', async () => {
    const { send, host } = await webHost();
    const path = pathOf(host.newAddress());
    expect((await send({ path })).status).toBe(303);
    const again = await send({ path });
    expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined]);
    expect(again.body).toContain('was used already');
  });

  test('is not used up by a look at its head', async () => {
    const { send, host } = await webHost();
    const path = pathOf(host.newAddress());
    expect((await send({ path, method: 'HEAD' })).headers['set-cookie']).toBeUndefined();
    expect((await send({ path })).status).toBe(303);
  });
});

test('two hosts on one machine do not take each other’s cookies', async () => {
  const [first, second] = [await webHost(), await webHost()];
  const cookies = `${await first.enter()}; ${await second.enter()}`;
  for (const { host } of [first, second]) {
    expect((await sendTo(host.port, { headers: { cookie: cookies } })).status).toBe(200);
  }
});
