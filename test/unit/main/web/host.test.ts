import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startWebHost } from '../../../../main/web/host.ts';
import { webHost } from '../../../kit/web-host.ts';

const parts = {
  dispatch: () => Promise.reject(new Error('not asked')),
  answer: () => Promise.reject(new Error('a bug in answering')),
  on: () => () => undefined,
  newSecret: () => 'secret',
  onBug: () => undefined,
};

test('a port that is taken is passed over for the next', async () => {
  const neighbour = createServer().listen(0, '127.0.0.1');
  await once(neighbour, 'listening');
  onTestFinished(() => void neighbour.close());
  const taken = (neighbour.address() as AddressInfo).port;
  const host = await startWebHost([taken, 0], parts);
  onTestFinished(() => host.close());
  expect(host.port).not.toBe(taken);
  await expect(startWebHost([taken], parts)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('a bug in answering is reported, and tells the browser nothing of it', async () => {
  const { send, enter, bugs } = await webHost({ answer: parts.answer });
  const { status, body } = await send({ headers: { cookie: await enter() } });
  expect([status, JSON.parse(body)]).toMatchObject([500, { ok: false, failure: { code: 'internal' } }]);
  expect(body).not.toContain('a bug in answering');
  expect(bugs).toMatchObject([{ message: 'a bug in answering' }]);
});

test('a call answers with the outcome of the dispatcher', async () => {
  const { send, enter, origin } = await webHost();
  const { status, body } = await send({
    method: 'POST',
    path: '/-/api/call',
    headers: { cookie: await enter(), origin, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'page.read', params: { route: '/über' }, more: 'ignored' }),
  });
  expect([status, JSON.parse(body)]).toEqual([
    200,
    { ok: true, value: { name: 'page.read', params: { route: '/über' } } },
  ]);
});

test('an unknown corner of the API says what there is', async () => {
  const { send, enter, origin } = await webHost();
  const headers = { cookie: await enter(), origin };
  for (const sent of [
    { path: '/-/api/' },
    { path: '/-/api/call' },
    { path: '/-/api/events', method: 'POST' },
  ]) {
    const { status, body } = await send({ ...sent, headers });
    expect([status, JSON.parse(body)]).toMatchObject([404, { failure: { code: 'unknown-call' } }]);
  }
});
