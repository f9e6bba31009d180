import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Keeps room for others when many connections stand open and ask nothing. Anybody on this machine can open them; without
 * this, whoever holds as many as the host takes keeps its own reader out. The one that has waited longest makes way: a
 * browser opens another when it needs one.
 *
 * @param most how many may wait at once, between two requests or before their first
 */
export function keepRoom(server: Server, most: number): void {
  /** Oldest first: a set remembers the order in which it was filled. */
  const waiting = new Set<Socket>();
  const wait = (socket: Socket): void => {
    waiting.delete(socket);
    if (socket.destroyed) return;
    waiting.add(socket);
    const [oldest] = waiting;
    if (waiting.size > most) oldest?.destroy();
  };
  server.on('connection', (socket) => {
    socket.once('close', () => waiting.delete(socket));
    wait(socket);
  });
  server.on('request', ({ socket }, response) => {
    waiting.delete(socket);
    response.once('close', () => {
      wait(socket);
    });
  });
}
