import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dispatch, Listener } from '../api/dispatch.ts';
import { refuse } from '../api/failure.ts';
import type { AnswerPath } from '../serve/answer.ts';
import { sendOutcome } from './api.ts';
import { keepRoom } from './crowd.ts';
import { createEventStreams } from './events.ts';
import { createGate } from './gate.ts';
import { entryPath, respond } from './respond.ts';

/** What the web host carries, and what it needs for that. */
export interface WebHostParts {
  readonly answer: AnswerPath;
  readonly dispatch: Dispatch;
  readonly on: (listener: Listener) => () => void;
  /** A fresh secret at each call: at least 128 random bits, in characters that a URL and a cookie may hold. */
  readonly newSecret: () => string;
  /** Hears what went wrong inside, for the log. */
  readonly onBug: (error: unknown) => void;
}

/** A running web host. */
export interface WebHost {
  readonly port: number;
  /** A new address that lets one browser in, once. */
  readonly newAddress: () => string;
  /** Stops listening, ends the event streams, and gives answers that are under way a moment. */
  readonly close: () => Promise<void>;
}

/** How long a closing host waits for answers that are under way. */
const closingMs = 2000;

/**
 * Starts the web host on 127.0.0.1.
 *
 * @param ports the ports to try, in this order; 0 is any free one
 * @throws the error of the last port, when none can be had
 */
export async function startWebHost(ports: readonly number[], parts: WebHostParts): Promise<WebHost> {
  const server = createPatientServer();
  const port = await listen(server, ports);
  const gate = createGate(parts.newSecret);
  const streams = createEventStreams(parts.on);
  server.on('request', (request, response) => {
    respond(request, response, { ...parts, gate, streams, port }).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return; // The client went away in the middle of a call.
      parts.onBug(error);
      if (response.headersSent) response.destroy();
      else sendOutcome(response, 500, refuse('internal', 'The web host failed inside Fieldbook.'));
    });
  });
  return {
    port,
    newAddress: () => `http://127.0.0.1:${port}${entryPath}?token=${gate.issue()}`,
    close: async () => {
      streams.close();
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const cut = setTimeout(() => {
        server.closeAllConnections();
      }, closingMs);
      await closed;
      clearTimeout(cut);
    },
  };
}

/** Slow, idle or too many clients cannot keep it from answering others. */
function createPatientServer(): Server {
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 20_000,
    keepAliveTimeout: 30_000,
    connectionsCheckingInterval: 2_000,
  });
  keepRoom(server, 128);
  return server;
}

async function listen(server: Server, ports: readonly number[]): Promise<number> {
  const [port = 0, ...others] = ports;
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if (others.length === 0) throw error;
    return listen(server, others);
  }
}
