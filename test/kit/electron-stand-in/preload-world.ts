import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CDPSession } from '@playwright/test';
import { buildSync } from 'esbuild';
import { freezeDry, thaw } from './structured-clone.ts';

const worldName = 'fieldbook-preload';

/** What arrives from a preload. */
export type FromPreload =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: unknown[] }
  | { readonly kind: 'send'; readonly channel: string; readonly args: unknown[] };

/** What goes to a preload. */
export type ToPreload =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: boolean; readonly value: unknown }
  | { readonly kind: 'send'; readonly channel: string; readonly args: unknown[] };

/** A frame as the sender of a message. */
export interface Frame {
  readonly id: string;
  readonly url: string;
  readonly parent: Frame | null;
}

/** The wire to the preloads of one page. */
export interface PreloadWire {
  /** Delivers to one document's preload (`context`), or to that of the window's own frame. */
  readonly deliver: (message: ToPreload, context?: number) => Promise<void>;
}

/**
 * Installs a preload into a page: in an isolated world of its own, before any script of the page, as Electron does.
 * Must be called before the page's first navigation.
 *
 * @param everywhere in frames inside the page, too (`nodeIntegrationInSubFrames`).
 * @param onMessage `frame` is null when its document is gone already.
 */
export async function installPreload(
  cdp: CDPSession,
  file: string,
  everywhere: boolean,
  onMessage: (message: FromPreload, frame: Frame | null, context: number) => void,
): Promise<PreloadWire> {
  const frames = await followFrames(cdp);
  const contexts = new Map<number, string>();
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = context.auxData as { frameId: string };
    if (context.name === worldName) contexts.set(context.id, frameId);
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    contexts.delete(executionContextId);
  });
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== 'standInToMain') return;
    const frameId = contexts.get(executionContextId);
    const frame = frameId === undefined ? null : frames(frameId);
    onMessage(thaw(payload) as FromPreload, frame, executionContextId);
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'standInToMain', executionContextName: worldName });
  await addScripts(cdp, readFileSync(file, 'utf8'), everywhere);
  const topContext = (): number | undefined =>
    [...contexts].findLast(([, frameId]) => frames(frameId)?.parent === null)?.[0];
  return {
    deliver: async (message, context = topContext()) => {
      if (context === undefined || !contexts.has(context)) return;
      const expression = `standInFromMain(${JSON.stringify(freezeDry(message))})`;
      await cdp.send('Runtime.evaluate', { contextId: context, expression });
    },
  };
}

async function addScripts(cdp: CDPSession, preload: string, everywhere: boolean): Promise<void> {
  const secret = `const bridgeSecret = ${JSON.stringify(crypto.randomUUID())};`;
  const run = `if (standInRequire) (function (exports, require, module, process) {${preload}
    })({}, standInRequire, { exports: {} }, { type: 'renderer', sandboxed: true, contextIsolated: true });`;
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `{ ${secret} ${compiled('page-world')} }`,
  });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName,
    source: `{ ${secret} const preloadEverywhere = ${String(everywhere)}; ${compiled('preload-world')} ${run} }`,
  });
}

const cache = new Map<string, string>();

/** A file of `page/`, bundled into one script. */
function compiled(name: 'page-world' | 'preload-world'): string {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const entry = fileURLToPath(new URL(`page/${name}.ts`, import.meta.url));
  const { outputFiles } = buildSync({ entryPoints: [entry], bundle: true, format: 'iife', write: false });
  const text = outputFiles.map((file) => file.text).join('\n');
  cache.set(name, text);
  return text;
}

/** Keeps the page's frames by id, as they come, go and navigate. */
async function followFrames(cdp: CDPSession): Promise<(id: string) => Frame | null> {
  const known = new Map<string, { url: string; parent: string | null }>();
  const find = (id: string): Frame | null => {
    const frame = known.get(id);
    if (frame === undefined) return null;
    return { id, url: frame.url, parent: frame.parent === null ? null : find(frame.parent) };
  };
  cdp.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
    known.set(frameId, { url: '', parent: parentFrameId });
  });
  cdp.on('Page.frameNavigated', ({ frame }) => {
    known.set(frame.id, { url: frame.url, parent: frame.parentId ?? null });
  });
  cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    known.set(frameId, { url, parent: known.get(frameId)?.parent ?? null });
  });
  cdp.on('Page.frameDetached', ({ frameId }) => known.delete(frameId));
  await cdp.send('Page.enable');
  const { frameTree } = await cdp.send('Page.getFrameTree');
  known.set(frameTree.frame.id, { url: frameTree.frame.url, parent: null });
  return find;
}
