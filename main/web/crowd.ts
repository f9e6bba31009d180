import type { Server } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import type { Socket } from 'node:net';

/**
 * Keeps room for others when many connections stand open and ask nothing. Anybody on this machine can open them; without
 * this, whoever holds as many as the host takes keeps its own reader out. The one that has waited longest makes way: a
 * browser opens another when it needs one.
 *
 * @param most how many may wait at once, between two requests or before their first
 */
export function keepRoom(server: Server | TlsServer, most: number): void {
  /**
   * Oldest first: a map remembers the order in which it was filled. By the other end's address, since a connection with
   * TLS is two sockets, of which requests know the inner one.
   */
  const waiting = new Map<string, Socket>();
  const wait = (socket: Socket, from = otherEnd(socket)): void => {
    waiting.delete(from);
    if (socket.destroyed) return;
    waiting.set(from, socket);
    const [oldest] = waiting;
    if (waiting.size <= most || !oldest) return;
    waiting.delete(oldest[0]);
    oldest[1].destroy();
  };
  server.on('connection', (socket: Socket) => {
    const from = otherEnd(socket);
    socket.once('close', () => waiting.delete(from));
    wait(socket, from);
  });
  server.on('request', ({ socket }, response) => {
    const from = otherEnd(socket);
    waiting.delete(from);
    response.once('close', () => {
      wait(socket, from);
    });
  });
}

const otherEnd = ({ remoteAddress = '', remotePort = 0 }: Socket): string => `${remoteAddress} ${remotePort}`;
