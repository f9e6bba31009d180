import { dirname, join, resolve } from 'node:path';
import Conf from 'conf';
import type { Outcome } from '../api/failure.ts';
import { dataDirIn } from './data-folder.ts';
import { managedPlaces } from './managed-places.ts';
import { openReader, type Reader, type ReaderOptions } from './open-reader.ts';
import type { World } from './world.ts';

type Decided = Pick<
  ReaderOptions,
  'searchWorker' | 'bulletinWorker' | 'pageWorker' | 'fetch' | 'follow' | 'onTrouble'
>;

/** What a host in plain Node decides by itself. */
export interface Opening extends Decided {
  /** `web` or `terminal`, for About. */
  readonly host: string;
  /** The folders that were named on the command line. */
  readonly data: string | null | undefined;
  readonly library: string | null | undefined;
}

/** Where an administrator's settings may lie. */
export const managedFilesIn = (world: World): readonly string[] =>
  managedPlaces({ platform: world.platform, env: world.env, programFolder: dirname(world.programDir) });

/** Opens the reader of a host that runs in plain Node: everything outside comes from its world. */
export const openReaderIn = (world: World, opening: Opening): Promise<Outcome<Reader>> =>
  openReader({
    dataDir: dataDirIn(world, opening.data),
    libraryDir: opening.library == null ? null : resolve(world.cwd, opening.library),
    bundledDir: join(world.programDir, 'library'),
    rootFile: join(world.programDir, 'trust/root.json'),
    managedFiles: managedFilesIn(world),
    Store: Conf,
    now: world.now,
    clock: world.clock,
    newId: world.newId,
    hostName: world.hostName,
    searchWorker: opening.searchWorker,
    bulletinWorker: opening.bulletinWorker,
    pageWorker: opening.pageWorker ?? null,
    fetch: opening.fetch,
    follow: opening.follow,
    about: {
      version: world.version,
      host: `${opening.host}, Node ${world.nodeVersion}`,
      node: world.nodeVersion,
      platform: `${world.platform} ${world.arch}`,
    },
    onTrouble: opening.onTrouble,
  });
