import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { netFetch, type Net } from '../../../main/desktop/net-fetch.ts';
import { createNet } from './net.ts';

async function serve(): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/there' }).end();
    else if (request.url === '/endless') response.write('x');
    else response.writeHead(200, { 'x-asked': request.headers['x-mark'] ?? '' }).end('hello');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const fetch = netFetch(
  () => createNet({ proxy: null }) as unknown as Net,
  {},
  () => Promise.resolve('nobody'),
);
const patient = () => new AbortController().signal;

test('an answer arrives with its status, headers and body', async () => {
  const options = { headers: { 'x-mark': 'yes' }, redirect: 'manual' as const, signal: patient() };
  const { status, headers, body } = await fetch(`${await serve()}/`, options);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body ?? []) chunks.push(chunk);
  expect([status, headers.get('X-Asked'), Buffer.concat(chunks).toString()]).toEqual([200, 'yes', 'hello']);
});

test('a redirect is told and not followed', async () => {
  const options = { headers: {}, redirect: 'manual' as const, signal: patient() };
  const { status, headers, body } = await fetch(`${await serve()}/moved`, options);
  expect([status, headers.get('location'), body]).toEqual([302, '/there', null]);
});

test('a server that is not there is an error, and stopping ends a request', async () => {
  const options = { headers: {}, redirect: 'manual' as const, signal: patient() };
  await expect(fetch('http://127.0.0.1:1/', options)).rejects.toThrow('ECONNREFUSED');
  const stop = new AbortController();
  const { body } = await fetch(`${await serve()}/endless`, { ...options, signal: stop.signal });
  const reading = (async () => {
    for await (const chunk of body ?? []) if (chunk.length > 0) stop.abort();
  })();
  await expect(reading).rejects.toThrow();
});
