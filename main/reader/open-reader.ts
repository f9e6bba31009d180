import { join, relative } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createDispatch, type Dispatch, type Listener } from '../api/dispatch.ts';
import { done, refuse, type Outcome } from '../api/failure.ts';
import type { HostDeed } from '../api/host-view.ts';
import type { AboutView } from '../api/state-view.ts';
import type { Library } from '../library/library.ts';
import { watchPointer } from '../library/watch-pointer.ts';
import { openBundled, openWorkingCopy } from '../library/open-folder.ts';
import { earlierEditions } from '../library/open-installed.ts';
import { createSearch } from '../search/search-service.ts';
import type { WorkerThread } from '../search/wire.ts';
import { readManaged } from '../state/managed.ts';
import { holdState } from '../state/hold.ts';
import { manageState, openStateFile, type JsonStoreClass } from '../state/state-file.ts';
import type { Fetch } from '../trust/wire-source.ts';
import { gatherParties, type Parties } from '../update/parties.ts';
import { vouchFor } from '../update/vouch.ts';
import { createAnnouncer } from './announcer.ts';
import { bulletinStock } from './bulletin-stock.ts';
import { readLog } from './log-tail.ts';
import { openDesk } from './desk.ts';
import { openBeside } from './beside/beside.ts';
import type { BesideThread } from './beside/wire.ts';
import { ownCalls } from './own-calls.ts';
import { pageRenderer } from './page-renderer.ts';
import { placeResolver } from './place-resolver.ts';
import type { ProxyLogins } from './proxy-logins.ts';
import { readInstalled } from './read-installed.ts';
import { shareLibrary } from './shared-library.ts';
import type { StockThread } from './stock/wire.ts';
import { updateCalls } from './update-calls.ts';
import { scheduleLooks } from './update-schedule.ts';
import { openVisitor, type Visitor } from './visitor.ts';

/** What a host hands in: the world outside, which no room reaches for by itself. */
export interface ReaderOptions {
  /** Where bookmarks, settings and indexes are kept; made when it is not there. */
  readonly dataDir: string;
  /** A source folder to open as a working copy; `null` opens the library that came with the program. */
  readonly libraryDir: string | null;
  /** The folder of the library that came with the program. */
  readonly bundledDir: string;
  /** `Conf`, or `ElectronStore` on the desktop. */
  readonly Store: JsonStoreClass;
  readonly now: () => Date;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  readonly newId: () => string;
  /** Starts the search worker; `null` searches in this thread. */
  readonly searchWorker: (() => WorkerThread) | null;
  /** Starts a worker that reads bulletins; `null` reads them in this thread. */
  readonly bulletinWorker: (() => StockThread) | null;
  /** Starts a worker for what takes long: large pages, the hashes of all files. `null` does that in this thread. */
  readonly pageWorker?: (() => BesideThread) | null;
  /** This computer's name, for the lock of a data folder that several share. */
  readonly hostName: string;
  /** The publisher's root that came with the program; the file may be absent. */
  readonly rootFile: string;
  /** The way to the network, for updates and nothing else. */
  readonly fetch: Fetch;
  /** Names and passwords for proxies on that way, where a window can ask for them. */
  readonly logins?: ProxyLogins;
  /** Follow edits in a working copy, and look for updates where the reader allowed it. */
  readonly follow: boolean;
  /** Where an administrator's settings may lie, the strongest first. */
  readonly managedFiles: readonly string[];
  readonly about: Pick<AboutView, 'version' | 'host' | 'node' | 'platform'>;
  /** What only a host with windows of its own can do; absent in the others. */
  readonly host?: (deed: HostDeed) => void;
  /** Hears bugs and troubles that are nobody's answer, for the log. */
  readonly onTrouble: (error: unknown, where: string) => void;
}

/** A library opened for reading: what hosts carry to the screen. */
export interface Reader {
  readonly dispatch: Dispatch;
  /** @returns stops listening */
  readonly on: (listener: Listener) => () => void;
  /** The same library for a visitor, whose own state is kept in this folder, which is there. */
  readonly visitor: (folder: string) => Visitor;
  /** A picture or another file of the library, by path; refuses pages' sources and what is not listed. */
  readonly readAsset: (path: string) => Promise<Outcome<Uint8Array>>;
  /**
   * Has the library indexed; resolves when that is done, or has failed: `search.state` says which. A host calls it when
   * the first page no longer needs the machine, a command of the terminal when it searches.
   */
  readonly searchable: () => Promise<void>;
  close(): Promise<void>;
}

/** Opens the library and everything that is kept for its reader. Fails only when the library cannot be opened at all. */
export async function openReader(options: ReaderOptions): Promise<Outcome<Reader>> {
  const bundled = await openBundled(options.bundledDir);
  const parties = await partiesFrom(options, bundled.ok ? bundled.value : null);
  const library = await openLibrary(options, parties, bundled);
  if (!library.ok) return library;
  const announcer = createAnnouncer();
  const kept = openStateFile(options.Store, options.dataDir, options.now);
  const managed = readManaged(options.managedFiles);
  if (managed !== null && managed.problem !== null)
    options.onTrouble(managed.problem, 'reading managed settings');
  const state = manageState(kept, managed);
  const search = createSearch({
    indexFolder: join(options.dataDir, 'index'),
    worker: options.searchWorker,
    clock: options.clock,
  });
  search.onProgress((progress) => announcer.tell('index.progress', progress));
  const { follow, onTrouble } = options;
  const desk = await openDesk({ library: library.value, search, announcer, follow, onTrouble });
  const { shelf } = desk;
  const { Store, dataDir, now, newId } = options;
  // A second program with the same folder does without: the first one says it for both.
  const hold = follow ? await holdState(dataDir, { host: options.hostName, newId }) : null;
  const beside = options.pageWorker ? openBeside(options.pageWorker) : null;
  const shared = shareLibrary({
    ...{ shelf, search, Store, now, newId, about: options.about },
    stock: bulletinStock(options.bulletinWorker),
    render: pageRenderer(beside),
    places: placeResolver(shelf),
    beside: options.pageWorker ?? null,
    earlier: (reading) => earlierEditions(parties.store, vouchFor(parties), parties.bundled, reading),
    ledgerHead: async () => {
      const { head, entries } = await parties.store.ledger.read();
      return entries.length > 0 ? head : null;
    },
  });
  const own = ownCalls(shared, { dataDir, state, kept, managed, announcer, visitor: false });

  const follows = options.libraryDir === null;
  const { logins = null } = options;
  logins?.onQuestion((question) => announcer.tell('update.asks', { question }));
  const updates = updateCalls({ parties, state, managed, announcer, desk, follows, newId, logins });
  const allowed = () => state.read('settings').updates.scheduled;
  const stopFollowing = follow
    ? watchPointer(parties.store.folder, () => {
        updates.followOthers().catch((error: unknown) => onTrouble(error, 'following an installed edition'));
      })
    : null;
  const stopLooking = follow ? scheduleLooks({ allowed, look: updates.lookQuietly, now, newId }) : null;

  const dispatch = createDispatch(
    {
      ...own.calls,
      ...updates.calls,
      'about.log': () => readLog(options.dataDir),
      'host.do': ({ deed }) => {
        if (!options.host)
          return refuse('not-here', 'This host has no window of its own.', 'The desktop program does that.');
        options.host(deed);
        return done(null);
      },
      'about.read': () =>
        done({
          ...options.about,
          dataFolder: options.dataDir,
          notices: own.notices(),
        }),
    },
    options.onTrouble,
  );

  return done({
    dispatch,
    on: announcer.on,
    visitor: (folder) =>
      openVisitor(shared, {
        ...{ folder, managed, onTrouble, on: announcer.on, updates: updates.calls },
        name: relative(dataDir, folder),
      }),
    readAsset: (path) => desk.shelf().library.read(path),
    searchable: () => {
      if (options.searchWorker) void loadAhead();
      return desk.searchable();
    },
    close: async () => {
      stopLooking?.();
      stopFollowing?.();
      await beside?.close();
      await desk.close();
      await search.close();
      if (hold?.ok) await hold.value();
    },
  });
}

/** What the first bulletin and the first page need takes tens of milliseconds to load: in parts, while nobody waits for it. */
async function loadAhead(): Promise<void> {
  await import('../render/body/gate.ts');
  await nextTurn();
  await import('../render/render.ts');
}

const partiesFrom = (options: ReaderOptions, bundled: Library | null): Promise<Parties> =>
  gatherParties({
    ...{
      dataDir: options.dataDir,
      rootFile: options.rootFile,
      fetch: options.fetch,
      bundled,
      now: options.now,
    },
    writer: { host: options.hostName, newId: options.newId },
  });

/**
 * The folder that was asked for; else the installed edition; else the one that came with the program. An installed edition that
 * cannot be opened is trouble to be told, and the bundled one is read meanwhile.
 */
async function openLibrary(
  { libraryDir, onTrouble }: ReaderOptions,
  parties: Parties,
  bundled: Outcome<Library>,
): Promise<Outcome<Library>> {
  if (libraryDir !== null) return openWorkingCopy(libraryDir);
  const opened = await readInstalled(parties, bundled);
  const trouble = opened.ok ? opened.value.insteadOf : null;
  if (trouble) onTrouble(`${trouble.message} ${trouble.next ?? ''}`, 'opening the installed edition');
  return opened;
}
