import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { outcomeOf } from '../../main/api/refusal.ts';
import { nodeFetch } from '../../main/trust/node-fetch.ts';
import { openWireSource } from '../../main/trust/wire-source.ts';

/** Answers every request through a proxy that only ever says so. */
async function refusedWith(status: number, login: string, scheme: 'http' | 'https') {
  const refuse = (socket: Duplex) => socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`);
  const proxy = createServer((_, response) => response.writeHead(status).end());
  proxy.on('connect', (_, socket) => refuse(socket));
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void proxy.close());
  const host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const env = { HTTPS_PROXY: `http://${login}${host}`, HTTP_PROXY: `http://${login}${host}` };
  const source = openWireSource(`${scheme}://updates.example.org/`, nodeFetch({ env, caFile: null }));
  const asked = await outcomeOf(() => source.open('metadata/timestamp.json'));
  return { kind: asked.ok ? null : asked.failure.said, host };
}

test.each(['http', 'https'] as const)(
  '%s: a proxy that wants another login is told by its name, not in a library’s words',
  async (scheme) => {
    const bare = await refusedWith(407, '', scheme);
    const variable = scheme === 'https' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    expect(bare.kind).toEqual({ kind: 'proxy-wants-login', values: { proxy: bare.host, variable } });
    const wrong = await refusedWith(407, 'me:wrong@', scheme);
    expect(wrong.kind).toEqual({ kind: 'proxy-refuses-login', values: { proxy: wrong.host, variable } });
  },
);

test('a proxy that lets nothing through to that host says its status', async () => {
  const closed = await refusedWith(403, '', 'https');
  expect(closed.kind).toEqual({ kind: 'proxy-refuses', values: { proxy: closed.host, status: 403 } });
});
