import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import Conf from 'conf';
import type { Dispatch } from '../api/dispatch.ts';
import type { Outcome } from '../api/failure.ts';
import type { LibraryDescription } from '../api/library-view.ts';
import type { Session } from '../api/state-view.ts';
import { dataFolder } from '../reader/data-folder.ts';
import { openReader } from '../reader/open-reader.ts';
import type { World } from '../reader/world.ts';
import { createAnswer } from '../serve/answer.ts';
import { nodeFetch } from '../trust/node-fetch.ts';
import { listRendererFiles } from '../serve/renderer-files.ts';
import { parseServeFlags, usage, type ServeFlags } from './flags.ts';
import { startWebHost, type WebHost } from './host.ts';
import { openInBrowser } from './open-in-browser.ts';
import { preferredPort } from './preferred-port.ts';

/** Exit codes, as `fieldbook help` lists them. */
const exit = { done: 0, portTaken: 1, usage: 2, libraryUnreadable: 3 };

/**
 * `fieldbook serve`: the same reader in a browser on this machine, until it is stopped.
 *
 * @returns the exit code
 */
export async function serve(world: World): Promise<number> {
  const flags = parseServeFlags(world.args.slice(1));
  if (!flags.ok) {
    world.stderr.write(`${flags.failure.message}\n\n${usage}`);
    return exit.usage;
  }
  if (flags.value.help) {
    world.stdout.write(usage);
    return exit.done;
  }
  const dataDir = resolve(world.cwd, flags.value.data ?? dataFolder(world));
  const [reader, renderer] = await Promise.all([
    open(world, flags.value, dataDir),
    listRendererFiles(join(world.programDir, 'renderer')),
  ]);
  if (!reader.ok) {
    world.stderr.write(`${reader.failure.message}\n${reader.failure.next ?? ''}\n`);
    return exit.libraryUnreadable;
  }
  const { port } = flags.value;
  try {
    const host = await startWebHost(port === null ? [preferredPort(dataDir), 0] : [port], {
      answer: createAnswer(renderer, reader.value.readAsset),
      dispatch: reader.value.dispatch,
      on: reader.value.on,
      newSecret: world.newSecret,
      onBug: (error) => complain(world, error),
    });
    const stopped = stayOpen(world, host, flags.value);
    await renderFirstPage(reader.value.dispatch);
    await stopped;
    await host.close();
    return exit.done;
  } catch (error) {
    if (!isTaken(error)) throw error;
    world.stderr.write(
      `Port ${port ?? ''} is taken by another program. Choose another, or --port 0 for any free one.\n`,
    );
    return exit.portTaken;
  } finally {
    await reader.value.close();
  }
}

/**
 * Reads the page that will be asked for first, while the browser is still opening: rendering is loaded and warm then.
 * What goes wrong here will be said to the one who asks.
 */
async function renderFirstPage(dispatch: Dispatch): Promise<void> {
  const session = (await dispatch('session.read', {})) as Outcome<Session>;
  const library = (await dispatch('library.describe', {})) as Outcome<LibraryDescription>;
  const [route = ''] = (session.ok ? session.value.address : null)?.split('#', 1) ?? [];
  const home = library.ok ? library.value.home : null;
  const first = route.startsWith('/') && !route.startsWith('/-/') ? route : home;
  if (first !== null) await dispatch('page.read', { route: first });
}

/** Opens the reader, with its search in a worker: a page never waits for the index. */
const open = (world: World, flags: ServeFlags, dataDir: string): ReturnType<typeof openReader> =>
  openReader({
    dataDir,
    libraryDir: flags.library === null ? null : resolve(world.cwd, flags.library),
    bundledDir: join(world.programDir, 'library'),
    Store: Conf,
    now: world.now,
    clock: world.clock,
    newId: world.newId,
    searchWorker: () => new Worker(join(world.programDir, 'main/search-worker.mjs')),
    hostName: world.hostName,
    rootFile: join(world.programDir, 'trust/root.json'),
    fetch: nodeFetch({ env: world.env, caFile: null }),
    follow: true,
    about: {
      version: world.version,
      host: `web, Node ${world.nodeVersion}`,
      node: world.nodeVersion,
      platform: `${world.platform} ${world.arch}`,
    },
    onTrouble: (error, where) => complain(world, error, where),
  });

/** Prints the address, opens it when asked, and prints a new one at each Enter, until the program is told to stop. */
async function stayOpen(world: World, host: WebHost, { open }: ServeFlags): Promise<void> {
  const stopped = world.untilStopped();
  const print = () => {
    const address = host.newAddress();
    world.stdout.write(`Fieldbook: ${address}\n`);
    return address;
  };
  const address = print();
  if (open) openInBrowser(address, world);
  if (world.stdin.isTTY) {
    world.stderr.write('Enter prints an address for another browser, Ctrl+C ends Fieldbook.\n');
    world.stdin.on('data', print);
  }
  await stopped;
  if (world.stdin.isTTY) world.stdin.off('data', print).pause();
}

function complain({ stderr }: World, error: unknown, where = 'the web host'): void {
  stderr.write(
    `Trouble in ${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
