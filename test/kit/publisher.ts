import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { usualLifetimes, type Lifetimes } from '../../build/publish/expiry.ts';
import { makeKeyRing, openKeyRing, usualRing, type KeyRing } from '../../build/publish/key-ring.ts';
import { publish, type PublishResult } from '../../build/publish/publish.ts';
import { tempFolder } from './temp-folder.ts';

export const passphrase = 'correct horse battery staple';

/** The day on which tests take place. */
export const today = new Date('2026-11-23T06:00:00Z');

export const daysLater = (days: number): Date => new Date(today.getTime() + days * 86_400_000);

/** Who writes, in tests. */
export const testWriter = { host: 'test', newId: randomUUID };

/** A publisher with real keys, a source folder and a signed repository. */
export interface Publisher {
  readonly source: string;
  readonly repository: string;
  readonly keys: string;
  ring(): Promise<KeyRing>;
  /** Writes files of the source (`null` removes one) and publishes the next edition. */
  publish(
    files?: Readonly<Record<string, string | Uint8Array | null>>,
    options?: Options,
  ): Promise<PublishResult>;
}

interface Options {
  readonly date?: Date;
  readonly lifetimes?: Partial<Lifetimes>;
  readonly renew?: boolean;
  readonly serial?: number;
}

/** A small library: two pages, a bulletin, a picture. */
export const smallLibrary: Readonly<Record<string, string>> = {
  'library.json': JSON.stringify({ schema: 1, title: 'Vertex', products: [] }),
  'pages/index.md': '# Vertex\n\nWelcome.\n',
  'pages/security/index.md': '# Security\n\nHow it is kept.\n',
  'bulletins/vtx-2026-0001.json': bulletin('VTX-2026-0001', 'One'),
  'assets/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

/** A CSAF document that says little. */
export function bulletin(id: string, title: string): string {
  const date = '2026-11-01T00:00:00.000Z';
  const document = {
    ...{ category: 'csaf_security_advisory', csaf_version: '2.0', title },
    publisher: { category: 'vendor', name: 'Vertex', namespace: 'https://vertex.example' },
    tracking: {
      ...{ id, status: 'final', version: '1', initial_release_date: date, current_release_date: date },
      revision_history: [{ number: '1', date, summary: 'First.' }],
    },
  };
  return JSON.stringify({ document });
}

/** Makes keys and an empty repository around a source folder. */
export async function makePublisher(
  files: Readonly<Record<string, string | Uint8Array>> = smallLibrary,
  place: () => string = tempFolder,
): Promise<Publisher> {
  const source = join(place(), 'source');
  const keys = join(place(), 'keys');
  const repository = join(place(), 'repository');
  for (const [path, content] of Object.entries(files)) put(join(source, path), content);
  await makeKeyRing(keys, passphrase, usualRing);
  return {
    source,
    repository,
    keys,
    ring: () => openKeyRing(keys, passphrase),
    publish: async (changed = {}, options = {}) => {
      for (const [path, content] of Object.entries(changed)) put(join(source, path), content);
      return publish({
        ...{ source, repository, ring: await openKeyRing(keys, passphrase) },
        ...{ date: options.date ?? today, lifetimes: { ...usualLifetimes, ...options.lifetimes } },
        ...{
          writer: testWriter,
          allowWarnings: false,
          renew: options.renew ?? false,
          serial: options.serial,
        },
        onProgress: () => undefined,
      });
    },
  };
}

function put(path: string, content: string | Uint8Array | null): void {
  if (content === null) return rmSync(path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
