import type { ServerResponse } from 'node:http';
import type { Listener } from '../api/dispatch.ts';
import { contentHeaders } from '../serve/headers.ts';

/** Windows that listen at once. A browser keeps six connections to a host, so only many browsers get here. */
const mostStreams = 32;
/** What may wait for a window that doesn't read, bytes; then it is cut off, comes back by itself, and asks anew. */
const mostWaiting = 1024 * 1024;
/** A line that says nothing, so that neither end takes a quiet connection for a dead one. */
const heartbeatMs = 15_000;

/** Carries the reader's events to the windows, as server-sent events. */
export interface EventStreams {
  /** Makes this response a stream; false when there are too many. */
  readonly open: (response: ServerResponse) => boolean;
  /** Ends all of them. */
  readonly close: () => void;
}

/** @param on the reader's announcements */
export function createEventStreams(on: (listener: Listener) => () => void): EventStreams {
  const streams = new Set<ServerResponse>();

  function write(text: string): void {
    for (const stream of streams) {
      if (stream.writableLength > mostWaiting) stream.destroy();
      else stream.write(text);
    }
  }

  const stopListening = on((name, payload) => {
    write(`data: ${JSON.stringify({ name, payload })}\n\n`);
  });
  const heartbeat = setInterval(() => {
    write(':\n\n');
  }, heartbeatMs).unref();

  return {
    open: (response) => {
      if (streams.size >= mostStreams) return false;
      response.writeHead(200, {
        ...contentHeaders,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.write('retry: 1000\n\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
      return true;
    },
    close: () => {
      stopListening();
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
    },
  };
}
