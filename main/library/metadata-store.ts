import { copyFile, mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asMissing } from '../api/system-error.ts';
import { isTemporary, remove, toRefusal, writeWhole } from './disk.ts';

/** The verified TUF metadata. tuf-js works on a copy, and what it verified is taken over file by file, each whole. */
export interface MetadataStore {
  readonly folder: string;
  /** The root that is trusted now; `null` before the first one was given. */
  root(): Promise<Buffer | null>;
  /** The newest root and targets that were verified here; `null` where one of them is missing. */
  newest(): Promise<{ readonly root: string; readonly targets: string } | null>;
  /** Every root that was ever verified here, by file name (`3.root.json`). */
  rootChain(): Promise<Map<string, Buffer>>;
  /** Copies everything to a new folder; `root`, where given, takes the place of a missing or damaged one. */
  checkOut(root: Uint8Array | null): Promise<string>;
  /**
   * Takes over what was verified in a copy, and removes the copy.
   *
   * @param roots the roots that led here, by file name
   */
  commit(copy: string, roots: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** Removes a copy. */
  drop(copy: string): Promise<void>;
}

/** In the order in which the client workflow trusts them: a break in the middle leaves a state that it can go on from. */
const order = ['root.json', 'timestamp.json', 'snapshot.json', 'targets.json'];
const isRoot = (name: string): boolean => /^\d+\.root\.json$/.test(name);
const rank = (name: string): number => {
  const place = order.indexOf(name);
  return isRoot(name) ? -1 : place < 0 ? order.length : place;
};

export function openMetadataStore(folder: string): MetadataStore {
  return {
    folder,
    root: () => readFile(join(folder, 'root.json')).catch(asMissing),
    newest: async () => {
      const [root, targets] = await Promise.all(
        ['root.json', 'targets.json'].map((name) => readFile(join(folder, name), 'utf8').catch(asMissing)),
      );
      return root == null || targets == null ? null : { root, targets };
    },
    rootChain: async () => {
      const names = ((await readdir(folder).catch(asMissing)) ?? []).filter(isRoot);
      return new Map(
        await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
      );
    },
    checkOut: async (root) => {
      try {
        await mkdir(folder, { recursive: true });
        const copy = await mkdtemp(join(folder, '.copy-'));
        for (const name of await namesIn(folder)) await copyFile(join(folder, name), join(copy, name));
        if (root) await writeWhole(join(copy, 'root.json'), root, 'cached');
        return copy;
      } catch (error) {
        throw toRefusal(error, folder);
      }
    },
    commit: async (copy, roots) => {
      for (const [name, bytes] of roots) await writeWhole(join(copy, name), bytes, 'cached');
      for (const name of (await namesIn(copy)).sort((a, b) => rank(a) - rank(b))) {
        const bytes = await readFile(join(copy, name));
        const known = await readFile(join(folder, name)).catch(asMissing);
        if (!known?.equals(bytes)) await writeWhole(join(folder, name), bytes);
      }
      await remove(copy);
    },
    drop: remove,
  };
}

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.json') && !isTemporary(name));
