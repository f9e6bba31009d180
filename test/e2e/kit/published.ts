import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { usualLifetimes } from '../../../build/publish/expiry.ts';
import { makeKeyRing, openKeyRing, usualRing } from '../../../build/publish/key-ring.ts';
import { publish } from '../../../build/publish/publish.ts';

const passphrase = 'correct horse battery staple';

/** A publisher with real keys and a signed repository. */
export interface Published {
  readonly repository: string;
  /** The first root, as it is handed over. */
  readonly root: string;
  /** Writes files of the source and publishes the next edition, signed on that day. */
  readonly publish: (files: Readonly<Record<string, string>>, date?: Date) => Promise<void>;
}

/** Makes keys in a folder, and publishes a first edition of these files there. */
export async function makePublished(
  folder: string,
  files: Readonly<Record<string, string>>,
  date = new Date(),
): Promise<Published> {
  const [source, repository, keys] = [join(folder, 'source'), join(folder, 'stick'), join(folder, 'keys')];
  await makeKeyRing(keys, passphrase, usualRing);
  const next: Published['publish'] = async (changed, on = new Date()) => {
    for (const [path, content] of Object.entries(changed)) {
      mkdirSync(dirname(join(source, path)), { recursive: true });
      writeFileSync(join(source, path), content);
    }
    await publish({
      ...{ source, repository, ring: await openKeyRing(keys, passphrase), date: on },
      ...{ lifetimes: usualLifetimes, writer: { host: 'test', newId: randomUUID } },
      ...{ allowWarnings: false, renew: false, onProgress: () => undefined },
    });
  };
  await next(files, date);
  return {
    repository,
    root: join(repository, 'metadata', '1.root.json'),
    publish: next,
  };
}
