import type { BesideOrder, BesideReply, BesideThread } from './wire.ts';

/**
 * What became of an order: a reply; `none`, since no thread could be started; `late`, since it took too long or the
 * thread died of it, so that doing it here would be no better.
 */
export type Done = { readonly reply: BesideReply } | 'none' | 'late';

/** A thread for orders, one after the other, kept for a while between them. */
export interface Beside {
  readonly ask: (order: BesideOrder, limit: number) => Promise<Done>;
  readonly close: () => Promise<void>;
}

/** How long an idle thread is kept: as long as somebody reads on. Milliseconds. */
const idleFor = 30_000;

interface Running {
  readonly thread: BesideThread;
  /** Hears the next reply, or the thread's end. */
  hear: (done: Done) => void;
  ready: boolean;
}

/**
 * Opens a place beside this thread.
 *
 * @param start starts `beside/worker.ts` as bundled
 */
export function openBeside(start: () => BesideThread): Beside {
  let running: Running | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  const stop = async (): Promise<void> => {
    clearTimeout(idle);
    const stopping = running;
    running = null;
    await stopping?.thread.terminate();
  };
  const begin = (): Running => {
    const begun: Running = { thread: start(), hear: () => undefined, ready: false };
    const ended = () => {
      if (running === begun) running = null;
      begun.hear(begun.ready ? 'late' : 'none');
    };
    begun.thread.on('message', (reply) => {
      if (reply.says === 'ready') begun.ready = true;
      else begun.hear({ reply });
    });
    begun.thread.on('error', ended);
    begun.thread.on('exit', ended);
    return begun;
  };
  const carryOut = async (order: BesideOrder, limit: number): Promise<Done> => {
    clearTimeout(idle);
    const one = (running ??= begin());
    one.thread.ref();
    let timer: NodeJS.Timeout | undefined;
    const done = await new Promise<Done>((resolve) => {
      one.hear = resolve;
      timer = setTimeout(() => resolve('late'), limit);
      one.thread.postMessage(order);
    });
    clearTimeout(timer);
    if (typeof done === 'string') await stop();
    else {
      one.thread.unref();
      idle = setTimeout(() => void stop(), idleFor).unref();
    }
    return done;
  };
  return {
    ask: (order, limit) => {
      const mine = turn.then(
        () => carryOut(order, limit),
        () => carryOut(order, limit),
      );
      turn = mine;
      return mine;
    },
    close: async () => {
      await stop();
    },
  };
}
