/**
 * The wall between a page's own world and its preload's, with Electron's rules for what passes: values are copied,
 * functions and promises stay where they are and are reached by number. Both sides run this same code.
 *
 * The two worlds share the document, and events on it are heard in both at once, with their `detail` copied; so a call
 * is answered before `dispatchEvent` returns, and functions can be called synchronously, as across Electron's bridge.
 */

type Carried =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'function' | 'promise'; readonly id: number }
  | { readonly kind: 'list'; readonly items: readonly Carried[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Carried])[] };

interface Answer {
  readonly ok: boolean;
  readonly carried: Carried;
}

type Message =
  | { readonly kind: 'expose'; readonly name: string; readonly carried: Carried }
  | { readonly kind: 'call'; readonly id: number; readonly args: readonly Carried[] }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'settle'; readonly id: number; readonly answer: Answer };

type AnyFunction = (...args: unknown[]) => unknown;

/** One side of the wall. */
export interface Side {
  /** Shows a value to the other side under a name. */
  readonly expose: (name: string, value: unknown) => void;
}

/**
 * @param secret the events' name: what the page doesn't know, it can't send.
 * @param here names this side; the other one uses the other name.
 * @param onExpose receives what the other side shows.
 */
export function openSide(
  secret: string,
  here: 'page' | 'preload',
  onExpose: (name: string, value: unknown) => void,
): Side {
  const inbox = `${secret}:${here}`;
  const outbox = `${secret}:${here === 'page' ? 'preload' : 'page'}`;
  const functions = new Map<number, AnyFunction>();
  const promises = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (reason: unknown) => void }
  >();
  let lastId = 0;
  let lastAnswer: Answer | null = null;

  const send = (message: Message): void => {
    window.dispatchEvent(new CustomEvent(outbox, { detail: message }));
  };
  const answering = (run: () => unknown): Answer => {
    try {
      return { ok: true, carried: pack(run()) };
    } catch (error) {
      return { ok: false, carried: pack(error) };
    }
  };

  function pack(value: unknown): Carried {
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.');
    if (typeof value === 'function') {
      functions.set(++lastId, value as AnyFunction);
      return { kind: 'function', id: lastId };
    }
    if (value instanceof Promise) return packPromise(value);
    if (Array.isArray(value)) return { kind: 'list', items: value.map(pack) };
    if (isPlain(value))
      return { kind: 'object', entries: Object.entries(value).map(([key, item]) => [key, pack(item)]) };
    return { kind: 'value', value };
  }

  function packPromise(promise: Promise<unknown>): Carried {
    const id = ++lastId;
    promise.then(
      (value) => send({ kind: 'settle', id, answer: answering(() => value) }),
      (error: unknown) => send({ kind: 'settle', id, answer: { ok: false, carried: pack(error) } }),
    );
    return { kind: 'promise', id };
  }

  function unpack(carried: Carried): unknown {
    switch (carried.kind) {
      case 'value':
        return carried.value;
      case 'list':
        return Object.freeze(carried.items.map(unpack));
      case 'object':
        return Object.freeze(Object.fromEntries(carried.entries.map(([key, item]) => [key, unpack(item)])));
      case 'promise':
        return new Promise((resolve, reject) => promises.set(carried.id, { resolve, reject }));
      case 'function':
        return Object.freeze((...args: unknown[]) => call(carried.id, args));
    }
  }

  function call(id: number, args: readonly unknown[]): unknown {
    send({ kind: 'call', id, args: args.map(pack) });
    const answer = lastAnswer;
    lastAnswer = null;
    if (answer === null) throw new Error('The other world is gone.');
    if (answer.ok) return unpack(answer.carried);
    throw unpack(answer.carried);
  }

  function receive(message: Message): void {
    switch (message.kind) {
      case 'expose':
        return onExpose(message.name, unpack(message.carried));
      case 'call':
        return send({
          kind: 'answer',
          answer: answering(() => functions.get(message.id)?.(...message.args.map(unpack))),
        });
      case 'answer':
        lastAnswer = message.answer;
        return;
      case 'settle': {
        const waiting = promises.get(message.id);
        promises.delete(message.id);
        const value = unpack(message.answer.carried);
        if (message.answer.ok) waiting?.resolve(value);
        else waiting?.reject(value);
      }
    }
  }

  window.addEventListener(inbox, (event) => {
    if (event instanceof CustomEvent) receive(event.detail as Message);
  });
  return {
    expose: (name, value) => {
      send({ kind: 'expose', name, carried: pack(value) });
    },
  };
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
