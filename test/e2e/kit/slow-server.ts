import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A server of files over a thin line. */
export interface SlowServer {
  readonly address: string;
  /** Where transfers that were broken off were asked to go on, bytes. */
  readonly ranges: readonly number[];
  readonly close: () => void;
}

/** A large file takes a few seconds: bytes that are sent at a time, and the time between. */
const step = 100_000;
const pauseMs = 120;

/** Serves a folder slowly, as a plain server that understands ranges. */
export async function serveSlowly(folder: string): Promise<SlowServer> {
  const ranges: number[] = [];
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(request.url ?? ''));
    const from = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (from > 0) ranges.push(from);
    send(response, path, from);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ranges,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function send(response: ServerResponse, path: string, from: number): void {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    response.writeHead(404).end();
    return;
  }
  const range = from > 0 ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {};
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': bytes.length - from, ...range });
  let at = from;
  const next = () => {
    if (response.destroyed) return;
    response.write(bytes.subarray(at, at + step));
    at += step;
    if (at >= bytes.length) response.end();
    else setTimeout(next, pauseMs);
  };
  next();
}
