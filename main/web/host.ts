import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import { isIP, type AddressInfo } from 'node:net';
import type { Dispatch, Listener } from '../api/dispatch.ts';
import { refuse } from '../api/failure.ts';
import type { AnswerPath } from '../serve/answer.ts';
import { sendOutcome } from './api.ts';
import { keepRoom } from './crowd.ts';
import { createEventStreams } from './events.ts';
import { createGate } from './gate.ts';
import { loopback, named } from './place.ts';
import { entryPath, respond } from './respond.ts';
import type { Room } from './room.ts';
import { createVisitors, type VisitorRoom } from './visitors.ts';

/** What the web host carries, and what it needs for that. */
export interface WebHostParts {
  readonly answer: AnswerPath;
  readonly dispatch: Dispatch;
  readonly on: (listener: Listener) => () => void;
  /** A fresh secret at each call: at least 128 random bits, in characters that a URL and a cookie may hold. */
  readonly newSecret: () => string;
  /** Hears what went wrong inside or on the disk, for the log. */
  readonly onBug: (error: unknown) => void;
}

/** How a reader is shared with a room: where, proved by what, and with whom. */
export interface SharedAt extends VisitorRoom {
  readonly room: Pick<Room, 'name' | 'cert' | 'key' | 'passphrase'>;
}

/** A running web host. */
export interface WebHost {
  readonly port: number;
  /** A new address that lets one browser in, once, as the one whose reader it is. */
  readonly newAddress: () => string;
  /** The address that lets everybody in who has it, as visitors; `null` where nothing is shared. */
  readonly roomAddress: string | null;
  /** Takes a renewed certificate for the browsers that come from now on; those that are here stay. */
  readonly renew: (room: SharedAt['room']) => void;
  /** Stops listening, ends the event streams, and gives answers that are under way a moment. */
  readonly close: () => Promise<void>;
}

/** How long a closing host waits for answers that are under way. */
const closingMs = 2000;

/**
 * Starts the web host: on 127.0.0.1, or, where it is shared, with TLS at the name of the room.
 *
 * @param ports the ports to try, in this order; 0 is any free one
 * @param shared with whom the reader is shared; `null`: with nobody
 * @throws the error of the last port, when none can be had
 */
export async function startWebHost(
  ports: readonly number[],
  parts: WebHostParts,
  shared: SharedAt | null = null,
): Promise<WebHost> {
  const { room = null } = shared ?? {};
  const server = createPatientServer(room);
  const port = await listen(server, ports, room === null ? '127.0.0.1' : addressOf(room.name));
  const place = room === null ? loopback(port) : named(room.name, port);
  const gate = createGate(parts.newSecret);
  const owner = { dispatch: parts.dispatch, streams: createEventStreams(parts.on) };
  const visitors = shared && createVisitors(shared, parts.newSecret);
  const around = { answer: parts.answer, gate, owner, place, visitors, onTrouble: parts.onBug };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    respond(request, response, around).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return; // The client went away in the middle of a call.
      parts.onBug(error);
      if (response.headersSent) response.destroy();
      else sendOutcome(response, 500, refuse('internal', 'The web host failed inside Fieldbook.'));
    });
  });
  const addressWith = (token: string) => `${place.scheme}://${place.hosts[0]}${entryPath}?token=${token}`;
  return {
    port,
    newAddress: () => addressWith(gate.issue()),
    roomAddress: visitors && addressWith(visitors.invitation),
    renew: (renewed) => {
      if ('setSecureContext' in server) server.setSecureContext(secured(renewed));
    },
    close: async () => {
      owner.streams.close();
      visitors?.close();
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

/** Connections that may wait: a browser keeps six, and a room has more than one browser. */
const mostWaiting = { alone: 128, shared: 1024 };

const secured = ({ cert, key, passphrase }: SharedAt['room']) =>
  ({ cert, key, passphrase, minVersion: 'TLSv1.2' }) as const;

/** Slow, idle or too many clients cannot keep it from answering others. */
function createPatientServer(room: SharedAt['room'] | null): Server | TlsServer {
  const patience = {
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 20_000,
    keepAliveTimeout: 30_000,
    connectionsCheckingInterval: 2_000,
  };
  const server =
    room === null
      ? createServer(patience)
      : createTlsServer({
          ...patience,
          ...secured(room),
          handshakeTimeout: 10_000,
        });
  keepRoom(server, room === null ? mostWaiting.alone : mostWaiting.shared);
  return server;
}

/** An address is listened at; a name may lead to this machine by any of its addresses, or by a relay's: all are. */
const addressOf = (name: string): string | undefined => (isIP(name) > 0 ? name : undefined);

async function listen(
  server: Server | TlsServer,
  ports: readonly number[],
  address: string | undefined,
): Promise<number> {
  const [port = 0, ...others] = ports;
  try {
    server.listen({ port, host: address });
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if (others.length === 0) throw error;
    return listen(server, others, address);
  }
}
