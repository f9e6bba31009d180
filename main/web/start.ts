import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { codeOf } from '../api/system-error.ts';
import { openLog } from '../reader/log.ts';
import { dataDirIn } from '../reader/data-folder.ts';
import { openReaderIn } from '../reader/open-in-world.ts';
import type { Reader } from '../reader/open-reader.ts';
import type { World } from '../reader/world.ts';
import { createAnswer } from '../serve/answer.ts';
import { heedFirstPage, renderFirstPage } from '../serve/first-page.ts';
import { listRendererFiles, type RendererFiles } from '../serve/renderer-files.ts';
import { openVisitorBook, visitorDays } from '../state/visitor-book.ts';
import { nodeFetch } from '../trust/node-fetch.ts';
import { parseServeFlags, roomPort, usage, type ServeFlags } from './flags.ts';
import { startWebHost, type WebHost } from './host.ts';
import { openInBrowser } from './open-in-browser.ts';
import { preferredPort } from './preferred-port.ts';
import { followCertificate } from './renewal.ts';
import { readRoom, type Room } from './room.ts';

/** Exit codes, as `fieldbook serve --help` lists them. */
const exit = { done: 0, portTaken: 1, usage: 2, libraryUnreadable: 3 } as const;

/** Milliseconds in which a browser that runs already has asked for the page. */
const browserOpensIn = 120;

/** What failed, and where: for the terminal and the log. */
type Trouble = (error: unknown, where: string) => void;

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
  const room = flags.value.room && readRoom(flags.value.room, world);
  if (room?.ok === false) {
    world.stderr.write(`${room.failure.message}\n${room.failure.next ?? ''}\n`);
    return exit.usage;
  }
  const onTrouble = troubleIn(world, flags.value);
  const [reader, renderer] = await Promise.all([
    openReaderIn(world, {
      host: 'web',
      data: flags.value.data,
      library: flags.value.library,
      // Search is in a worker: no page waits for the index, nor for thousands of bulletins.
      searchWorker: () => new Worker(join(world.programDir, 'main/search-worker.mjs')),
      bulletinWorker: () => new Worker(join(world.programDir, 'main/bulletin-worker.mjs')),
      pageWorker: () => new Worker(join(world.programDir, 'main/page-worker.mjs')),
      fetch: nodeFetch({ env: world.env, caFile: null }),
      follow: true,
      onTrouble,
    }),
    listRendererFiles(join(world.programDir, 'renderer')),
  ]);
  if (!reader.ok) {
    world.stderr.write(`${reader.failure.message}\n${reader.failure.next ?? ''}\n`);
    return exit.libraryUnreadable;
  }
  try {
    return await carry(
      world,
      { ...flags.value, room: room?.value ?? null, files: flags.value.room },
      reader.value,
      renderer,
      onTrouble,
    );
  } finally {
    await reader.value.close();
  }
}

/** The flags, with the room's certificate read and found good. */
type Served = Omit<ServeFlags, 'room'> & {
  readonly room: Room | null;
  /** Where the certificate lies. */
  readonly files: ServeFlags['room'];
};

/** Carries the reader over HTTP until the program is told to stop. */
async function carry(
  world: World,
  flags: Served,
  reader: Reader,
  renderer: RendererFiles,
  onTrouble: Trouble,
): Promise<number> {
  const dataDir = dataDirIn(world, flags.data);
  const { dispatch, shown } = heedFirstPage(reader.dispatch);
  const parts = {
    answer: createAnswer(renderer, reader.readAsset),
    dispatch,
    on: reader.on,
    newSecret: world.newSecret,
    onBug: (error: unknown) => {
      onTrouble(error, 'the web host');
    },
  };
  const shared = flags.room && {
    room: flags.room,
    book: openVisitorBook(dataDir, world.now),
    open: reader.visitor,
    maxAge: visitorDays * 86_400,
  };
  const ports = portsFor(flags, dataDir);
  const host = await startWebHost(ports, parts, shared).catch((error: unknown) => {
    const why = whyNotListening(error, ports[0], flags.room?.name ?? '');
    if (why === null) throw error;
    return why;
  });
  if (typeof host === 'string') {
    world.stderr.write(`${host}\n`);
    return exit.portTaken;
  }
  const stopped = stayOpen(world, host, flags);
  // A browser that has to be opened first takes longer than this; one that is there already asks for itself.
  const warming = setTimeout(() => void renderFirstPage(dispatch), browserOpensIn);
  void shown.then(() => {
    clearTimeout(warming);
    return reader.searchable();
  });
  const stopFollowing = followRenewal(world, flags, host);
  await stopped;
  stopFollowing();
  await host.close();
  return exit.done;
}

/** Takes a renewed certificate as it comes; a bad one is told, and the old one goes on. */
function followRenewal(world: World, { files, room }: Served, host: WebHost): () => void {
  if (files === null || room === null) return () => undefined;
  const say = (sentence: string) => world.stderr.write(`${sentence}\n`);
  return followCertificate(files, world, room, {
    hear: (read) => {
      if (!read.ok) return say(`${read.failure.message} The certificate that was read before goes on.`);
      host.renew(read.value);
      say('The renewed certificate is in use.');
      read.value.warnings.forEach(say);
    },
  });
}

/** A room's port is told to people: it is the one that was named, or none. */
function portsFor({ port, room }: Served, dataDir: string): readonly [number, ...number[]] {
  if (port !== null) return [port];
  return room === null ? [preferredPort(dataDir), 0] : [roomPort];
}

/** Prints the address, opens it when asked, and prints a new one at each Enter, until the program is told to stop. */
async function stayOpen(world: World, host: WebHost, { open, room }: Served): Promise<void> {
  const stopped = world.untilStopped();
  for (const warning of room?.warnings ?? []) world.stderr.write(`${warning}\n`);
  const print = () => {
    const address = host.newAddress();
    world.stdout.write(`Fieldbook: ${address}\n`);
    if (host.roomAddress !== null) world.stdout.write(`For the room: ${host.roomAddress}\n`);
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

/** Trouble goes to the log, whole, and to the terminal in a line. */
function troubleIn(world: World, flags: ServeFlags): Trouble {
  const folder = join(dataDirIn(world, flags.data), 'logs');
  const say = (sentence: string) => world.stderr.write(`${sentence}\n`);
  let log: ReturnType<typeof openLog> | undefined;
  return (error, where) => {
    say(
      `Trouble in ${where}: ${error instanceof Error ? error.message : String(error)} (${folder} has more)`,
    );
    log ??= openLog(folder, world.now, (reason) => say(`The log cannot be written: ${String(reason)}`));
    log.fail(where, error);
  };
}

/** Why nothing can be listened to there; `null` for what is no such reason. */
function whyNotListening(error: unknown, port: number, name: string): string | null {
  const code = codeOf(error);
  if (code === 'EADDRINUSE' || code === 'EACCES') {
    return `Port ${port} is taken, or not yours to take. Choose another, or --port 0 for any free one.`;
  }
  return code === 'EADDRNOTAVAIL' ? `${name} is no address of this machine.` : null;
}
