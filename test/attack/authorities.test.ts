import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { outcomeOf } from '../../main/api/refusal.ts';
import { nodeFetch } from '../../main/trust/node-fetch.ts';
import { openWireSource } from '../../main/trust/wire-source.ts';
import { testCertificate } from '../kit/certificate.ts';
import { tempFolder } from '../kit/temp-folder.ts';

/** A server whose certificate nobody vouches for but the file that it comes from. */
async function serveOwn() {
  const folder = tempFolder();
  const { cert, key } = testCertificate(folder, 'IP:127.0.0.1');
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) =>
    response.writeHead(200, { 'content-length': 2 }).end('{}'),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const asked = (caFile: string | null, env = {}) =>
    outcomeOf(() => openWireSource(address, nodeFetch({ env, caFile })).open('metadata/timestamp.json'));
  return { folder, cert, asked };
}

test('a server that only its own authority vouches for is refused, and the next step names the authority', async () => {
  const { asked } = await serveOwn();
  expect(await asked(null)).toMatchObject({
    failure: {
      code: 'source-unreachable',
      said: { kind: 'certificate-unvouched', values: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } },
      next: expect.stringContaining('--ca') as string,
    },
  });
});

test('its authority counts when a file of one’s own names it, or the environment as Node reads it', async () => {
  const { cert, folder, asked } = await serveOwn();
  expect(await asked(cert)).toMatchObject({ ok: true });
  expect(await asked(null, { NODE_EXTRA_CA_CERTS: cert })).toMatchObject({ ok: true });
  expect(await asked(cert, { NODE_EXTRA_CA_CERTS: join(folder, 'none.pem') })).toMatchObject({ ok: true });
});

test('a file of authorities that is not there, or holds none, is named', async () => {
  const { folder, asked } = await serveOwn();
  const missing = join(folder, 'none.pem');
  expect(await asked(missing)).toMatchObject({
    failure: { code: 'bad-parameters', said: { kind: 'authorities-unread', values: { file: missing } } },
  });
  const other = join(folder, 'other.pem');
  writeFileSync(other, 'not a certificate');
  expect(await asked(other)).toMatchObject({
    failure: { code: 'bad-parameters', said: { kind: 'authorities-none', values: { file: other } } },
  });
});
