import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { targets } from '../../build/app/dist-targets.mjs';
import { makeStubElectron } from './stub-electron.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isBuilt = existsSync(join(root, 'out/desktop/main.cjs'));
const canRun = isBuilt && process.platform === 'linux';
if (!canRun) {
  const reason = isBuilt ? 'it packs for Linux, on Linux' : 'out/ is not built (npm run build)';
  process.stderr.write(`skipped: the packaged desktop: ${reason}\n`);
}

interface Bill {
  readonly components: readonly { readonly purl: string }[];
  readonly metadata: object;
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
const builtIn = canRun
  ? ['desktop', 'renderer'].flatMap((part) =>
      readJson<{ readonly name: string; readonly version: string }[]>(`out/${part}/packages.json`),
    )
  : [];
const { version: electronVersion } = readJson<{ readonly version: string }>(
  'node_modules/electron/package.json',
);
const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Packs the desktop as `npm run dist` does, but around a stub of Electron and without fpm's real packages. */
describe.skipIf(!canRun)('the packaged desktop', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'fieldbook-package-'));
  const unpacked = join(scratch, 'dist/linux-unpacked');
  const asar = join(unpacked, 'resources/app.asar');
  let deb: string;
  let files: readonly string[];

  const pack = (to: string) =>
    promisify(execFile)(
      process.execPath,
      [
        join(root, 'node_modules/electron-builder/cli.js'),
        ...['--linux', 'deb', '--x64', '--config', 'electron-builder.yml'],
        ...[`-c.electronDist=${join(scratch, 'stub')}`, `-c.directories.output=${to}`],
      ],
      { cwd: root, env: { ...process.env, CUSTOM_FPM_PATH: join(root, 'test/package/fake-fpm.mjs') } },
    );

  beforeAll(async () => {
    makeStubElectron(join(scratch, 'stub'));
    await pack(join(scratch, 'dist'));
    deb = join(
      scratch,
      'dist',
      readdirSync(join(scratch, 'dist')).find((name) => name.endsWith('.deb')) ?? '',
    );
    files = listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  }, 120_000);
  afterAll(() => {
    rmSync(scratch, { recursive: true, force: true });
  });

  test('holds what runs', () => {
    for (const file of [
      'main.cjs',
      'preload.cjs',
      'search-worker.cjs',
      'bulletin-worker.cjs',
      'page-worker.cjs',
      'icon.png',
    ])
      expect(files).toContain(`/out/desktop/${file}`);
    expect(files).toEqual(expect.arrayContaining(['/out/renderer/index.html', '/out/library/library.json']));
    const { main } = JSON.parse(extractFile(asar, 'package.json').toString()) as { main: string };
    expect(files).toContain(`/${main}`);
  });

  test('holds nothing else: no sources, tests, maps, packages or other hosts', () => {
    const allowed =
      /^\/(package\.json|out|out\/(desktop|renderer|library)(\/.*)?|out\/trust(\/root\.json)?)$/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
    expect(files.filter((file) => /\.(map|ts|tsx|mts)$|node_modules|\.test\./.test(file))).toEqual([]);
    const manifest = JSON.parse(extractFile(asar, 'package.json').toString()) as Record<string, unknown>;
    expect(manifest).not.toHaveProperty('scripts');
    expect(manifest['devDependencies'] ?? {}).toEqual({});
  });

  test('is no larger than 12 MB without Electron', () => {
    expect(statSync(asar).size).toBeLessThanOrEqual(12 * 1024 * 1024);
  });

  test('has its fuses set', async () => {
    // The wire holds a character a fuse.
    const [off, on] = ['0'.charCodeAt(0), '1'.charCodeAt(0)];
    expect(await getCurrentFuseWire(join(unpacked, 'fieldbook'))).toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    });
  });

  test('brings Electron’s licences', () => {
    expect(readdirSync(unpacked)).toEqual(
      expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
    );
  });

  test('brings the licence of everything that was built into it, in full', () => {
    const notices = readFileSync(join(unpacked, 'resources/notices/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const { name, version } of builtIn) expect(notices).toContain(`\n${name} ${version} (`);
    expect(notices).not.toContain('brings no licence text');
    expect(notices).toContain('Permission is hereby granted');
  });

  test('brings a bill of materials that is valid CycloneDX, names each package once, and says no time', async () => {
    const text = readFileSync(join(unpacked, 'resources/notices/sbom.cdx.json'), 'utf8');
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull();
    const { components, metadata } = JSON.parse(text) as Bill;
    const listed = components.map(({ purl }) => purl);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).toContain(`pkg:npm/electron@${electronVersion}`);
    for (const { name, version } of builtIn)
      expect(listed).toContain(`pkg:npm/${name.replace('@', '%40')}@${version}`);
    expect(metadata).not.toHaveProperty('timestamp');
  });

  test('is the same, byte for byte, when it is packed again', async () => {
    const first = digest(asar);
    await pack(join(scratch, 'again'));
    expect(digest(join(scratch, 'again/linux-unpacked/resources/app.asar'))).toBe(first);
  }, 120_000);

  test('tells the system of its scheme, its files and its name', () => {
    const entry = readFileSync(join(deb, 'usr/share/applications/fieldbook.desktop'), 'utf8');
    expect(entry).toContain('MimeType=application/vnd.fieldbook.update;x-scheme-handler/fieldbook;');
    expect(entry).toMatch(/^Exec=\/opt\/Fieldbook\/fieldbook %U$/m);
    expect(entry).toMatch(/^StartupWMClass=fieldbook$/m);
    expect(readFileSync(join(deb, 'usr/share/mime/packages/fieldbook.xml'), 'utf8')).toContain(
      '<glob pattern="*.fieldbook"/>',
    );
    const icons = readdirSync(join(deb, 'usr/share/icons/hicolor'));
    expect(icons).toEqual(expect.arrayContaining(['16x16', '48x48', '256x256', '512x512']));
  });

  test('leaves Chromium’s sandbox on', () => {
    const postinst = readFileSync(join(deb, 'postinst'), 'utf8');
    expect(postinst).toContain('chrome-sandbox');
    const entry = readFileSync(join(deb, 'usr/share/applications/fieldbook.desktop'), 'utf8');
    expect(entry + postinst).not.toContain('--no-sandbox');
  });
});

test('npm run dist makes what the configuration lists', () => {
  type Listed = Record<'linux' | 'win' | 'mac', { target: readonly { target: string }[] }>;
  const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Listed;
  const listed = [config.linux, config.win, config.mac].flatMap((system) =>
    system.target.map(({ target }) => target),
  );
  expect(targets.map(({ target }) => target)).toEqual(listed);
});
