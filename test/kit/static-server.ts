import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Answers a request itself, or leaves it to the files by answering `false`. */
export type Hook = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A plain web server of files on the loopback address, with a place to do harm. */
export interface StaticServer {
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  hook: Hook | null;
}

/** Serves a folder below `/below/it/`, as a plain server with a sub-path would; ranges are understood. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const state: { asked: string[]; hook: Hook | null; url: string } = { asked: [], hook: null, url: '' };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').replace(/^\/below\/it\//, '');
    state.asked.push(path);
    if (state.hook?.(request, response)) return;
    void sendFile(join(folder, path), request, response);
  });
  await listen(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/below/it`;
  return state;
}

const listen = (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

async function sendFile(file: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Whatever can't be read (absent, a folder) is a 404 to a static server's callers, with the reason in its body.
  const bytes = await readFile(file).catch((error: unknown) => {
    response.writeHead(404).end(String(error));
    return null;
  });
  if (!bytes) return;
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? -1);
  if (from < 0) response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
  else {
    const range = `bytes ${from}-${bytes.length - 1}/${bytes.length}`;
    response.writeHead(206, { 'content-range': range, 'content-length': bytes.length - from });
    response.end(bytes.subarray(from));
  }
}
