import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runPublisher } from '../../../../build/publish/terminal.ts';
import { offeredManifest } from '../../../kit/forge.ts';
import { daysLater, makePublisher, passphrase } from '../../../kit/publisher.ts';
import { makeReader } from '../../../kit/reader.ts';
import { folderOf, tempFolder } from '../../../kit/temp-folder.ts';

const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'hex')]),
  );

/** Says a word of the publisher's. */
async function say(args: readonly string[], given: { passphrase?: string | undefined; epoch?: string } = {}) {
  const written = { out: '', err: '' };
  const into = (key: 'out' | 'err') =>
    ({
      isTTY: false,
      write: (text: string) => ((written[key] += text), true),
    }) as unknown as NodeJS.WriteStream;
  const code = await runPublisher({
    ...{ args, cwd: tempFolder(), passphrase: 'passphrase' in given ? given.passphrase : passphrase },
    ...{ sourceDateEpoch: given.epoch, hostName: 'test', newId: () => String(performance.now()) },
    ...{ now: () => new Date('2026-11-23T06:00:00Z'), stdout: into('out'), stderr: into('err') },
  });
  return { code, ...written };
}

test('the same source gives the same bytes, and publishing it again changes nothing', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const once = filesOf(publisher.repository);
  expect(await publisher.publish()).toMatchObject({ outcome: 'unchanged', serial: 1 });
  expect(filesOf(publisher.repository)).toEqual(once);

  const elsewhere = join(tempFolder(), 'repository');
  const args = ['publish', publisher.source, '--to', elsewhere, '--keys', publisher.keys];
  expect(await say(args, { epoch: String(Date.parse('2026-11-23T06:00:00Z') / 1000) })).toMatchObject({
    code: 0,
  });
  expect(filesOf(elsewhere)).toEqual(once);
});

test('other lives for signatures, where none is written, are said to count for nothing', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const args = ['publish', publisher.source, '--to', publisher.repository, '--keys', publisher.keys];
  const shorter = [...args, '--expires', 'timestamp=20'];
  const kept = await say(shorter);
  expect(kept).toMatchObject({ code: 0, err: expect.stringContaining('say --renew as well') as string });
  expect(kept.out).toContain('stays as it is');
  const renewed = await say([...shorter, '--renew']);
  expect(renewed).toMatchObject({ code: 0, err: '' });
  expect(renewed.out).toContain('was signed anew');
  expect((await say(args)).err).toBe('');
});

test('an unchanged source is signed anew once half of a signature’s life is over', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  expect(await publisher.publish({}, { date: daysLater(10) })).toMatchObject({ outcome: 'unchanged' });
  expect(await publisher.publish({}, { date: daysLater(16) })).toMatchObject({
    outcome: 'renewed',
    serial: 1,
  });
  expect(existsSync(join(publisher.repository, 'metadata/2.snapshot.json'))).toBe(false);
  expect(await publisher.publish({}, { date: daysLater(50) })).toMatchObject({ outcome: 'renewed' });
  expect(existsSync(join(publisher.repository, 'metadata/2.snapshot.json'))).toBe(true);
});

test('a file keeps the date at which it last changed', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  await publisher.publish({ 'pages/index.md': '# New\n' }, { date: daysLater(3) });
  const { files } = offeredManifest(publisher.repository);
  expect(files['pages/index.md']).toMatchObject({ changed: '2026-11-26T06:00:00Z' });
  expect(files['pages/security/index.md']).toMatchObject({ changed: '2026-11-23T06:00:00Z' });
});

test('errors stop a publication, all of them named; nothing is written', async () => {
  const source = folderOf({
    'library.json': '{',
    'pages/a.md': '# A\n\n[nowhere](/no/such/page)\n',
    'bulletins/bad.json': '{}',
  });
  const repository = join(tempFolder(), 'repository');
  const ended = await say([
    'publish',
    source,
    '--to',
    repository,
    '--keys',
    join(tempFolder(), 'keys'),
    '--allow-warnings',
  ]);
  expect(ended.code).toBe(5);
  expect(ended.err).toContain('library.json: ');
  expect(ended.err).toContain('bulletins/bad.json: ');
  expect(ended.err).toMatch(/pages\/a\.md.*broken-link/);
  expect(existsSync(join(repository, 'metadata'))).toBe(false);
});

test('keys are made encrypted, for their owner only, and never over others', async () => {
  const keys = join(tempFolder(), 'keys');
  expect(await say(['keys', 'init', keys])).toMatchObject({ code: 0 });
  expect(readdirSync(keys).sort()).toEqual([
    'keys.json',
    'root-1.pem',
    'root-2.pem',
    'root-3.pem',
    'snapshot-1.pem',
    'targets-1.pem',
    'timestamp-1.pem',
  ]);
  expect(readFileSync(join(keys, 'root-1.pem'), 'utf8')).toContain('BEGIN ENCRYPTED PRIVATE KEY');
  expect(statSync(join(keys, 'root-1.pem')).mode & 0o077).toBe(0);
  expect(await say(['keys', 'init', keys])).toMatchObject({ code: 5 });
  expect(await say(['keys', 'init', join(tempFolder(), 'k')], { passphrase: undefined })).toMatchObject({
    code: 5,
  });
  expect((await say(['keys', 'init', join(tempFolder(), 'k')], { passphrase: 'short' })).err).toContain(
    '12 characters',
  );
});

test('a wrong passphrase is refused by name of the key file', async () => {
  const publisher = await makePublisher();
  const args = ['publish', publisher.source, '--to', publisher.repository, '--keys', publisher.keys];
  const ended = await say(args, { passphrase: 'wrong wrong wrong' });
  expect(ended).toMatchObject({ code: 5 });
  expect(ended.err).toContain('.pem');
});

test('publishing needs no root keys, once there is a root', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const safe = tempFolder();
  for (const n of [1, 2, 3]) renameSync(join(publisher.keys, `root-${n}.pem`), join(safe, `root-${n}.pem`));
  expect(await publisher.publish({ 'pages/index.md': 'x' })).toMatchObject({ serial: 2 });
});

test('a key ceremony: a root travels between holders until enough have signed, and readers follow it', async () => {
  const publisher = await makePublisher();
  await publisher.publish();
  const reader = makeReader(publisher);
  expect(await reader.update(publisher.repository)).toBe(1);

  // The publisher holds no root key; two others hold one each.
  const holders = [tempFolder(), tempFolder()];
  for (const [n, holder] of holders.entries()) {
    const name = `root-${n + 1}.pem`;
    renameSync(join(publisher.keys, name), join(holder, name));
  }
  renameSync(join(publisher.keys, 'root-3.pem'), join(tempFolder(), 'root-3.pem'));
  const to = ['--to', publisher.repository];
  const rotated = await say(['root', 'rotate', 'timestamp', ...to, '--keys', publisher.keys]);
  expect(rotated).toMatchObject({ code: 0 });
  const draft = join(publisher.repository, '2.root.draft.json');
  expect(await say(['root', 'accept', draft, ...to])).toMatchObject({ code: 5 });
  for (const holder of holders) {
    cpSync(join(publisher.keys, 'keys.json'), join(holder, 'keys.json'));
    expect(await say(['root', 'sign', draft, '--keys', holder])).toMatchObject({ code: 0 });
  }
  expect(await say(['root', 'accept', draft, ...to])).toMatchObject({ code: 0 });
  expect(existsSync(draft), 'nobody signs or serves it by mistake').toBe(false);
  expect(await publisher.publish({ 'pages/index.md': '# Two\n' })).toMatchObject({ serial: 2 });
  expect(await reader.update(publisher.repository)).toBe(2);
});

test('a command can sign in the place of a key file; what it writes is verified', async () => {
  const publisher = await makePublisher();
  const keysFile = join(publisher.keys, 'keys.json');
  const script = join(tempFolder(), 'sign.mjs');
  const pem = join(publisher.keys, 'timestamp-1.pem');
  const hidden = join(tempFolder(), 'in-the-vault.pem');
  renameSync(pem, hidden);
  writeFileSync(
    script,
    `import { createPrivateKey, sign } from 'node:crypto'; import { readFileSync } from 'node:fs';
     const key = createPrivateKey({ key: readFileSync(${JSON.stringify(hidden)}), passphrase: ${JSON.stringify(passphrase)} });
     process.stdout.write(sign(null, readFileSync(0), key).toString('hex'));`,
  );
  const withCommand = (command: readonly string[]) => {
    const ring = JSON.parse(readFileSync(keysFile, 'utf8')) as {
      keys: { name: string; command?: readonly string[] }[];
    };
    for (const key of ring.keys) if (key.name === 'timestamp-1') key.command = command;
    writeFileSync(keysFile, JSON.stringify(ring));
  };
  withCommand([process.execPath, '-e', 'process.stdout.write("00".repeat(64))']);
  await expect(publisher.publish()).rejects.toMatchObject({ failure: { code: 'key-unusable' } });
  withCommand([process.execPath, script]);
  expect(await publisher.publish()).toMatchObject({ serial: 1 });
  expect(await makeReader(publisher).update(publisher.repository)).toBe(1);
});

test('OpenSSL opens the key files', async () => {
  const publisher = await makePublisher();
  const out = execFileSync(
    'openssl',
    ['pkey', '-in', join(publisher.keys, 'root-1.pem'), '-passin', `pass:${passphrase}`, '-noout', '-text'],
    { encoding: 'utf8' },
  );
  expect(out).toContain('ED25519');
});
