import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../../../../main/web/start.ts';
import { smallLibrary } from '../../../kit/small-library.ts';
import { folderOf, tempFolder } from '../../../kit/temp-folder.ts';
import { terminal } from '../../../kit/terminal.ts';

const program = () => folderOf({ 'renderer/index.html': '<!doctype html><title>Fieldbook</title>' });

/** Runs `fieldbook serve`; `stop` ends it as a signal does. */
function serving(...args: readonly string[]) {
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const { world, written } = terminal(['serve', '--data', tempFolder(), ...args], {
    programDir: program(),
    untilStopped: () => stopped,
  });
  return { code: serve(world), written, stop };
}

async function address(written: { readonly out: string }): Promise<string> {
  await expect.poll(() => written.out).toMatch(/^Fieldbook: http:\/\/127\.0\.0\.1:\d+\/\S+\n$/);
  return written.out.trim().replace('Fieldbook: ', '');
}

test('the address stands on a line of its own, lets a browser in, and stopping ends with 0', async () => {
  const { code, written, stop } = serving('--port', '0', '--library', folderOf(smallLibrary));
  const entered = await fetch(await address(written), { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { origin } = new URL(entered.url);
  expect(await (await fetch(`${origin}/security`, { headers: { cookie } })).text()).toContain('<title>');
  stop();
  expect(await code).toBe(0);
  await expect(fetch(origin)).rejects.toThrow();
});

test('a search that fails keeps no page from being read', async () => {
  // The program's folder of this test holds no search worker.
  const { code, written, stop } = serving('--port', '0', '--library', folderOf(smallLibrary));
  const entered = await fetch(await address(written), { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { origin } = new URL(entered.url);
  const call = async (name: string, params: object) => {
    const headers = { cookie, origin, 'content-type': 'application/json' };
    const body = JSON.stringify({ name, params });
    return (await fetch(`${origin}/-/api/call`, { method: 'POST', headers, body })).json();
  };
  await expect.poll(() => call('search.state', {})).toMatchObject({ value: { phase: 'failed' } });
  expect(await call('page.read', { route: '/security' })).toMatchObject({ ok: true });
  expect(await call('search.query', { text: 'lifecycle' })).toMatchObject({ ok: true });
  stop();
  await code;
});

test('a library that is not there ends with 3, and says which', async () => {
  const { code, written } = serving('--library', '/nowhere/at/all');
  expect(await code).toBe(3);
  expect(written.err).toContain('/nowhere/at/all');
});

test('a port that was named and is taken ends with 1, and says which', async () => {
  const neighbour = createServer().listen(0, '127.0.0.1');
  await once(neighbour, 'listening');
  onTestFinished(() => void neighbour.close());
  const { port } = neighbour.address() as AddressInfo;
  const { code, written } = serving('--port', String(port), '--library', folderOf(smallLibrary));
  expect(await code).toBe(1);
  expect(written.err).toContain(`Port ${port} is taken`);
});

test('a wrong flag ends with 2 and the usage', async () => {
  const { code, written } = serving('--nonsense');
  expect(await code).toBe(2);
  expect(written.err).toContain('Usage: fieldbook serve');
});
