import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRoom } from '../../../../main/web/room.ts';
import { testCertificate } from '../../../kit/certificate.ts';
import { folderOf, tempFolder } from '../../../kit/temp-folder.ts';
import { join } from 'node:path';

const world = (now = new Date(), env: Record<string, string> = {}) => ({
  cwd: tempFolder(),
  env,
  now: () => now,
});

test('a certificate for the name and its key are taken, the name in any case', () => {
  const made = testCertificate(tempFolder(), 'DNS:jump.example,DNS:*.room.example,IP:10.1.2.3,IP:fd00::1');
  for (const host of ['jump.example', 'JUMP.example', 'a.room.example', '10.1.2.3', 'fd00::1']) {
    expect(readRoom({ host, ...made }, world()), host).toMatchObject({
      ok: true,
      value: { name: host.toLowerCase(), warnings: [], cert: readFileSync(made.cert, 'utf8') },
    });
  }
});

test('a certificate for another name is refused, and says for which it is', () => {
  const made = testCertificate(tempFolder(), 'DNS:jump.example,IP:10.1.2.3');
  for (const host of ['other.example', 'sub.jump.example', '10.1.2.4', 'example']) {
    const refused = readRoom({ host, ...made }, world());
    expect(refused, host).toMatchObject({ ok: false, failure: { code: 'bad-parameters' } });
    expect(JSON.stringify(refused)).toContain('DNS:jump.example');
  }
});

test('what is no certificate, no key, another’s key or not there is named', () => {
  const made = testCertificate(tempFolder(), 'DNS:jump.example');
  const other = testCertificate(tempFolder(), 'DNS:jump.example');
  const noise = join(
    folderOf({ 'noise.pem': '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n' }),
    'noise.pem',
  );
  const attempts = [
    [{ cert: noise, key: made.key }, 'is no certificate in PEM'],
    [{ cert: made.key, key: made.key }, 'is no certificate in PEM'],
    [{ cert: made.cert, key: noise }, 'is no private key in PEM'],
    [{ cert: made.cert, key: other.key }, 'is not the key of'],
    [{ cert: '/no/such.pem', key: made.key }, '/no/such.pem cannot be read'],
    [{ cert: made.cert, key: tempFolder() }, 'cannot be read'],
  ] as const;
  for (const [files, words] of attempts) {
    const refused = readRoom({ host: 'jump.example', ...files }, world());
    expect(refused.ok ? 'taken' : refused.failure.message).toContain(words);
  }
});

test('a key with a passphrase opens with it, and says where it is taken from without', () => {
  const made = testCertificate(tempFolder(), 'DNS:jump.example', 'correct horse');
  const locked = readRoom({ host: 'jump.example', ...made }, world());
  expect(locked).toMatchObject({
    failure: { next: expect.stringContaining('FIELDBOOK_TLS_PASSPHRASE') as string },
  });
  const env = { FIELDBOOK_TLS_PASSPHRASE: 'correct horse' };
  expect(readRoom({ host: 'jump.example', ...made }, world(new Date(), env))).toMatchObject({ ok: true });
});

test('a certificate out of its time is a warning, since the clock may be what is wrong', () => {
  const made = testCertificate(tempFolder(), 'DNS:jump.example');
  for (const [date, words] of [
    ['1999-01-01T00:00:00Z', 'is not good before'],
    ['2099-01-01T00:00:00Z', 'was good until'],
  ] as const) {
    const room = readRoom({ host: 'jump.example', ...made }, world(new Date(date)));
    expect(room).toMatchObject({ ok: true, value: { warnings: [expect.stringContaining(words)] } });
  }
});
