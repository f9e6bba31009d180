/**
 * The desktop host's start: what runs, in this order. Nothing below this file reads the command line, the clock or
 * the environment by itself.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  protocol,
  screen,
  session,
  shell,
} from 'electron';
import type { Failure } from '../api/failure.ts';
import { openReader, type Reader } from '../reader/open-reader.ts';
import { createProxyLogins } from '../reader/proxy-logins.ts';
import { createAnswer } from '../serve/answer.ts';
import { heedFirstPage } from '../serve/first-page.ts';
import { listRendererFiles } from '../serve/renderer-files.ts';
import { followContextMenu } from './context-menu.ts';
import { noteTrouble } from './crash.ts';
import { endInOrder } from './end.ts';
import { guardPages, guardSession } from './guards.ts';
import { connectCalls, tell } from './ipc.ts';
import { createLeave } from './leave.ts';
import { openLog, type Log } from '../reader/log.ts';
import { takeFolders, takeRefuge } from './folders.ts';
import { createDeeds } from './deeds.ts';
import { menuTemplate } from './menu.ts';
import { followLanguage, nativeWords, type NativeWords } from './native-words.ts';
import { addressOfFile } from './opened-file.ts';
import { readOptions } from './options.ts';
import { portableFolder, programFolder } from './portable.ts';
import { managedPlaces } from '../reader/managed-places.ts';
import { registerScheme, serveApp } from './protocol.ts';
import { claimSingleInstance, hearOtherStarts } from './single-instance.ts';
import { netFetch } from './net-fetch.ts';
import { paperOf } from './save-pdf.ts';
import { openPlaceStore, openZoomStore, StateStore } from './stores.ts';
import { followTheme } from './theme.ts';
import { createWindows, type Windows } from './windows.ts';
import { createZoom } from './zoom.ts';

const options = readOptions(process.argv, process.cwd());
const place = { platform: process.platform, execPath: process.execPath, appImage: process.env['APPIMAGE'] };
const ownDir = options.dataDir ?? portableFolder(place, existsSync);
const folder = takeFolders(app, ownDir);
const dataDir = folder.ok ? folder.value : '';
// Windows keeps the program's windows and shortcuts together by this name: electron-builder.yml's.
app.setAppUserModelId('example.fieldbook.reader');
registerScheme(protocol);
app.enableSandbox();

/** How large pages are shown, in every window and from one start to the next. */
const zoom = createZoom(() => openZoomStore(dataDir, noteStore));

/** What stands outside the page, in the reader's language as far as it is known yet. */
let words: NativeWords = nativeWords('en', []);

/** Hears what could not be kept of a window, once there is a log. */
let noteStore: (error: unknown) => void = () => undefined;

async function start(): Promise<void> {
  const log = openLog(
    join(dataDir, 'logs'),
    () => new Date(),
    (error) => {
      process.stderr.write(`Fieldbook cannot write its log: ${String(error)}\n`);
    },
  );
  noteTrouble(app, process, log);
  noteStore = (error) => {
    log.fail('The window’s place or size could not be kept', error);
  };
  const windows = makeWindows(log);
  let askedFirst = options.address ?? addressOfFile(options.file, isPlainFile);
  let opened = false;
  hearOtherStarts(app, isPlainFile, (address) => {
    const window = windows.current();
    if (window !== null) windows.show(window, address);
    // On a Mac the program goes on without a window, and a link opens one.
    else if (opened) windows.open(address);
    else askedFirst = address ?? askedFirst;
  });
  const leave = makeLeave(windows, log);
  guardPages(app, log, {
    go: (contents, address) => {
      tell(contents, 'address.asked', { address });
    },
    leave: (url) => void leave(url),
  });
  await app.whenReady();
  guardSession(session.defaultSession, log);
  const listing = listRendererFiles(inProgram('../renderer'));
  const reader = await openLibrary(windows, log);
  if (reader === null) return;
  const files = await listing;
  serveApp(
    protocol,
    createAnswer(files, (path) => reader.readAsset(path)),
    reader.dispatch,
  );
  const { dispatch, shown } = heedFirstPage(reader.dispatch);
  connectCalls(ipcMain, dispatch);
  reader.on((name, payload) => {
    for (const window of BrowserWindow.getAllWindows()) tell(window.webContents, name, payload);
  });
  await followTheme(nativeTheme, reader.dispatch, (listener) => reader.on(listener));
  await followLanguage(
    reader.dispatch,
    (listener) => reader.on(listener),
    (language) => {
      words = nativeWords(language, app.getPreferredSystemLanguages());
      setMenu(windows, log);
    },
  );
  endInOrder(app, process.platform, () => reader.close(), log);
  windows.open(askedFirst);
  opened = true;
  void shown.then(reader.searchable);
  app.on('activate', () => {
    if (windows.current() === null) windows.open(null);
  });
}

const isPlainFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** A file beside this one, in the built program. */
const inProgram = (path: string): string => join(__dirname, path);

function makeWindows(log: Log): Windows {
  const windows: Windows = createWindows({
    ...{ BrowserWindow, folder: __dirname, screen, nativeTheme, dialog, zoom, log },
    places: () => openPlaceStore(dataDir, noteStore),
    words: () => words.boxes,
    giveMenu: (window) => giveContextMenu(window, makeLeave(windows, log)),
    now: () => performance.now(),
    showLog: () => deeds(windows, log)('showLog'),
    quit: () => app.quit(),
  });
  return windows;
}

/** Opens the library, or says why that can't be and ends the program. */
async function openLibrary(windows: Windows, log: Log): Promise<Reader | null> {
  const logins = createProxyLogins(randomUUID);
  const reader = await openReader({
    dataDir,
    libraryDir: options.library,
    bundledDir: inProgram('../library'),
    Store: StateStore,
    managedFiles: managedPlaces({ ...place, env: process.env, programFolder: programFolder(place) }),
    now: () => new Date(),
    clock: () => performance.now(),
    newId: randomUUID,
    searchWorker: () => new Worker(inProgram('search-worker.cjs')),
    bulletinWorker: () => new Worker(inProgram('bulletin-worker.cjs')),
    pageWorker: () => new Worker(inProgram('page-worker.cjs')),
    hostName: hostname(),
    rootFile: inProgram('../trust/root.json'),
    fetch: netFetch(() => net, process.env, logins.ask),
    logins,
    follow: true,
    about: {
      version: app.getVersion(),
      host: `desktop, Electron ${process.versions.electron}`,
      node: process.versions.node,
      platform: `${process.platform} ${process.arch}`,
    },
    onTrouble: (error, where) => {
      log.fail(where, error);
    },
    host: deeds(windows, log),
  });
  if (reader.ok) return reader.value;
  log.note(`Could not start: ${reader.failure.message}`);
  refuseToStart(reader.failure);
  return null;
}

/** Says why there is nothing to show, and ends. */
function refuseToStart({ message, next = '' }: Failure): void {
  const { boxes } = nativeWords('system', app.getPreferredSystemLanguages());
  process.stderr.write(`${boxes.cannotOpen}: ${message} ${next}\n`);
  // Linux shows no box before the program is ready: somebody who clicked on it would see nothing at all.
  void app.whenReady().then(() => {
    dialog.showErrorBox(boxes.cannotOpen, `${message}\n${next}`);
    app.exit(1);
  });
}

const makeLeave = (windows: Windows, log: Log): ReturnType<typeof createLeave> =>
  createLeave({
    window: windows.current,
    ask: (window, question) => dialog.showMessageBox(window, question),
    words: () => words.boxes,
    open: (url) => shell.openExternal(url),
    fail: (what, error) => {
      log.fail(what, error);
    },
  });

function giveContextMenu(window: BrowserWindow, leave: ReturnType<typeof createLeave>): void {
  const { webContents } = window;
  followContextMenu(window, Menu, () => words, {
    go: (address, behind) => tell(webContents, 'address.asked', { address, ...(behind ? { behind } : {}) }),
    leave: (url) => void leave(url),
    copy: (text) => void clipboard.writeText(text),
    command: (command) => tell(webContents, 'command.asked', { command }),
  });
}

function setMenu(windows: Windows, log: Log): void {
  const ask = (run: (window: BrowserWindow) => void): void => {
    const window = windows.current();
    if (window !== null) run(window);
  };
  const template = menuTemplate(process.platform === 'darwin', words, {
    command: (command) => {
      ask((window) => {
        tell(window.webContents, 'command.asked', { command });
      });
    },
    go: (address) => {
      ask((window) => {
        windows.show(window, address);
      });
    },
    deed: deeds(windows, log),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

const deeds = (windows: Windows, log: Log): ReturnType<typeof createDeeds> =>
  createDeeds({
    ...{ window: windows.current, dialog, shell, zoom, log, logFile: logFile() },
    words: () => words.boxes,
    paper: () => paperOf(app.getLocaleCountryCode()),
  });

const logFile = (): string => join(dataDir, 'logs', 'fieldbook.log');

// Last in the file: what is written above as a constant isn't there before its line was run.
if (!folder.ok) {
  takeRefuge(app, randomUUID());
  refuseToStart(folder.failure);
} else if (claimSingleInstance(app, options)) void start();
else app.quit();
