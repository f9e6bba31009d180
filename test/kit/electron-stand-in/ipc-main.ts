import { EventEmitter } from 'node:events';
import { freezeDry } from './structured-clone.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;

/** `ipcMain`, with Electron's words for what goes wrong. */
export class IpcMain extends EventEmitter {
  private readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  /** Runs a handler for a message of a preload; what it answers must be clonable. */
  async run(
    channel: string,
    event: object,
    args: readonly unknown[],
  ): Promise<{ ok: boolean; value: unknown }> {
    try {
      const handler = this.handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      const value = await handler(event, ...args);
      freezeDry(value);
      return { ok: true, value };
    } catch (error) {
      return { ok: false, value: `Error invoking remote method '${channel}': ${String(error)}` };
    }
  }
}
