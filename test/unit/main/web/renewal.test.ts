import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type DetailedPeerCertificate } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import type { Outcome } from '../../../../main/api/failure.ts';
import { createDispatch } from '../../../../main/api/dispatch.ts';
import { startWebHost } from '../../../../main/web/host.ts';
import { followCertificate } from '../../../../main/web/renewal.ts';
import { readRoom, type Room } from '../../../../main/web/room.ts';
import { openVisitorBook } from '../../../../main/state/visitor-book.ts';
import { testCertificate, type TestCertificate } from '../../../kit/certificate.ts';
import { unwrap } from '../../../kit/reader.ts';
import { tempFolder } from '../../../kit/temp-folder.ts';

const world = { cwd: '/', env: {}, now: () => new Date() };

function copy(from: TestCertificate, to: TestCertificate): void {
  copyFileSync(from.cert, to.cert);
  copyFileSync(from.key, to.key);
}

/** The certificate that the next browser is shown, by its fingerprint. */
const shownAt = (port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve((socket.getPeerCertificate() as DetailedPeerCertificate).fingerprint256);
      socket.destroy();
    });
    socket.on('error', reject);
  });

/** A host with a certificate whose files are followed. */
async function followed() {
  const first = testCertificate(tempFolder(), 'DNS:localhost');
  const folder = tempFolder();
  const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  copy(first, files);
  const flags = { host: 'localhost', ...files };
  const room = unwrap(readRoom(flags, world));
  const parts = {
    answer: () => Promise.resolve({ status: 404, headers: {}, body: '' }) as never,
    dispatch: createDispatch({} as never, () => undefined),
    on: () => () => undefined,
    newSecret: () => 'x'.repeat(43),
    onBug: (error: unknown) => {
      throw error;
    },
  };
  const book = openVisitorBook(tempFolder(), world.now);
  const shared = {
    room,
    book,
    maxAge: 60,
    open: (): never => {
      throw new Error('nobody comes');
    },
  };
  const host = await startWebHost([0], parts, shared);
  const heard: Outcome<Room>[] = [];
  const stop = followCertificate(flags, world, room, {
    every: 40,
    hear: (read) => {
      heard.push(read);
      if (read.ok) host.renew(read.value);
    },
  });
  onTestFinished(async () => {
    stop();
    await host.close();
  });
  return { files, heard, port: host.port };
}

test('a renewed certificate is shown to the next browser without a new start', async () => {
  const { files, heard, port } = await followed();
  const before = await shownAt(port);
  copy(testCertificate(tempFolder(), 'DNS:localhost'), files);
  await expect.poll(() => heard.at(-1)?.ok, { timeout: 5000 }).toBe(true);
  expect(await shownAt(port)).not.toBe(before);
});

test('a certificate that does not fit is told, and the one before goes on', async () => {
  const { files, heard, port } = await followed();
  const before = await shownAt(port);
  copy(testCertificate(tempFolder(), 'DNS:other.example'), files);
  await expect.poll(() => heard.length, { timeout: 5000 }).toBe(1);
  expect(heard[0]).toMatchObject({ ok: false });
  expect(JSON.stringify(heard[0])).toContain('DNS:other.example');
  writeFileSync(files.key, 'noise');
  await expect.poll(() => heard.length, { timeout: 5000 }).toBe(2);
  expect(await shownAt(port)).toBe(before);
});
