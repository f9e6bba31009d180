import type { BrowserContext, Download, Page, Request as PageRequest, Route } from '@playwright/test';
import { originOf, schemeOf, toApp } from './addresses.ts';
import type { BrowserWindow } from './browser-window.ts';
import type { Session } from './session.ts';

/** What is done with a context's traffic while a program runs in it. */
export interface Traffic {
  /** Requests that tried to leave the app's own scheme; each was stopped. */
  readonly leaks: readonly string[];
  /** Leaves the context to the next start. */
  readonly stop: () => Promise<void>;
}

/**
 * Stands between every page and the world: the app's scheme is answered by its handler, navigations are put to its
 * guards, popups and downloads too, and nothing else gets anywhere.
 */
export async function carryTraffic(
  context: BrowserContext,
  windows: ReadonlySet<BrowserWindow>,
  session: Session,
): Promise<Traffic> {
  const leaks: string[] = [];
  const answer = async (route: Route): Promise<void> => {
    const request = route.request();
    const window = await ownerOf(request, windows);
    if (window === null) return route.abort('aborted');
    if (request.isNavigationRequest() && isPrevented(window, request)) return route.abort('aborted');
    const handler = session.protocol.handlers.get(schemeOf(request.url()) ?? '');
    if (handler !== undefined) return fulfil(route, await handler(appRequest(request, window)));
    leaks.push(request.url());
    return route.abort('blockedbyclient');
  };
  const meet = (page: Page): void => {
    void closeStranger(page, windows);
    page.on('download', (download) => void offer(download, session));
  };
  await context.route('**/*', answer);
  context.on('page', meet);
  return {
    leaks,
    stop: () => {
      context.off('page', meet);
      return context.unroute('**/*', answer);
    },
  };
}

/** The window whose page, or whose page's frame, makes the request; `null` for a popup that no window owns. */
async function ownerOf(
  request: PageRequest,
  windows: ReadonlySet<BrowserWindow>,
): Promise<BrowserWindow | null> {
  const page = pageOf(request);
  for (const window of windows) if ((await window.webContents.page) === page) return window;
  return null;
}

/** Playwright knows no frame yet for the first request of a popup, and says so by throwing. */
function pageOf(request: PageRequest): Page | null {
  try {
    return request.frame().page();
  } catch {
    return null;
  }
}

/** Puts a navigation to the app's guards, in Electron's order. */
function isPrevented(window: BrowserWindow, request: PageRequest): boolean {
  const contents = window.webContents;
  const isMainFrame = request.frame().parentFrame() === null;
  if (contents.navigatedByApp && isMainFrame) return false;
  let prevented = false;
  const details = {
    url: toApp(request.url()),
    isMainFrame,
    isSameDocument: false,
    preventDefault: () => {
      prevented = true;
    },
  };
  contents.emit('will-frame-navigate', details);
  if (!prevented && isMainFrame) contents.emit('will-navigate', details, details.url);
  return prevented;
}

function appRequest(request: PageRequest, window: BrowserWindow): Request {
  const body = request.postDataBuffer();
  const made = new Request(toApp(request.url()), {
    method: request.method(),
    headers: request.headers(),
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  });
  const byApp = request.isNavigationRequest() && window.webContents.navigatedByApp;
  return byApp ? made : Object.assign(made, { initiatorOrigin: originOf(toApp(request.frame().url())) });
}

async function fulfil(route: Route, response: Response): Promise<void> {
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** A page that no window made is a popup: its window's handler is asked what should be of it, and denies it. */
async function closeStranger(page: Page, windows: ReadonlySet<BrowserWindow>): Promise<void> {
  if (!(await isOwn(page, windows)) && !page.isClosed()) await page.close();
}

async function isOwn(page: Page, windows: ReadonlySet<BrowserWindow>): Promise<boolean> {
  const own = await Promise.all([...windows].map((window) => window.webContents.page));
  return own.includes(page);
}

async function offer(download: Download, session: Session): Promise<void> {
  let prevented = false;
  const item = { getURL: () => toApp(download.url()), getFilename: () => download.suggestedFilename() };
  session.emit('will-download', { preventDefault: () => (prevented = true) }, item);
  if (prevented) await download.cancel();
}
