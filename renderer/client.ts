import type { CallName, EventName, Events, Params, Result } from '../main/api/contract.ts';
import type { Outcome } from '../main/api/failure.ts';
import { createAhead, readGiven } from './ahead.ts';
import { httpTransport } from './transport-http.ts';
import { createWaiting } from './waiting.ts';
import { told } from './words/failures.ts';

/** Hears every event; names that this renderer doesn't know are the listener's to ignore. */
export type EventSink = (name: string, payload: unknown) => void;

/** How calls leave this window and events enter it. The desktop's preload has the same shape. */
export interface Transport {
  /** Rejects only when the host can't be reached. */
  readonly call: (name: string, params: unknown) => Promise<unknown>;
  readonly on: (sink: EventSink) => () => void;
  /** Resolves when events arrive; what happened before that was not heard. A transport inside the program itself has no such gap. */
  readonly listening?: Promise<void>;
  /** Hears whether the host answers; a transport inside the program itself always does. */
  readonly onReach?: (hear: (reached: boolean) => void) => () => void;
}

declare global {
  interface Window {
    /** What the desktop's preload exposes. */
    readonly fieldbook?: Transport;
  }
}

/** Whether this window is the desktop program's own; a browser's otherwise. */
export const onDesktop = window.fieldbook !== undefined;

const transport: Transport = window.fieldbook ?? httpTransport('/-/api');

const ahead = createAhead();
for (const { name, params, outcome } of readGiven(document.getElementById('given')?.textContent ?? null)) {
  ahead.put(name, params, Promise.resolve(outcome));
}

/** Asks for what will be asked for in a moment, by a part of the window that is not there yet. */
export function callAhead<N extends CallName>(name: N, params: Params<N>): void {
  ahead.put(name, params, transport.call(name, params));
}

/** What was asked ahead and answered already; `null` when it was not, or not well. */
export function answeredAhead<N extends CallName>(name: N, params: Params<N>): Result<N> | null {
  const outcome = ahead.seen(name, params) as Outcome<Result<N>> | null;
  return outcome?.ok === true ? outcome.value : null;
}

/** The first paint is made: whoever asks from now on wants to know how it is now. */
export const forgetAhead: () => void = ahead.forget;

const unreachable: Outcome<never> = {
  ok: false,
  failure: { code: 'not-ready', message: 'Fieldbook does not answer.', next: 'Start it again.' },
};

/** Calls the program behind this window. Never rejects: a host that is gone is a failure like any other. */
export async function call<N extends CallName>(name: N, params: Params<N>): Promise<Outcome<Result<N>>> {
  const outcome = await asked(name, params);
  return outcome.ok ? outcome : { ok: false, failure: told(outcome.failure) };
}

async function asked<N extends CallName>(name: N, params: Params<N>): Promise<Outcome<Result<N>>> {
  try {
    return (await (ahead.take(name, params) ?? transport.call(name, params))) as Outcome<Result<N>>;
  } catch {
    return unreachable; // the transport has told `onReach` already, which shows the reason and a way back
  }
}

/**
 * What the desktop asked for while nobody listened yet. It asks once: a link that is opened between this file's first line
 * and the app's first paint waits here. (A browser's host asks for nothing.)
 */
const unheard = onDesktop ? createWaiting(transport, ['address.asked', 'command.asked']) : null;

/** Who hears what this window tells itself. */
const own = new Set<EventSink>();

/** Hears one kind of event until the returned function is called; what waited for the first listener, too. */
export function on<N extends EventName>(name: N, listener: (payload: Events[N]) => void): () => void {
  for (const payload of unheard?.take(name) ?? []) listener(payload as Events[N]);
  const sink: EventSink = (heard, payload) => {
    if (heard === name) listener(payload as Events[N]);
  };
  own.add(sink);
  const off = transport.on(sink);
  return () => {
    own.delete(sink);
    off();
  };
}

/** Tells this window what no host says: that a day has passed, or that something happened while nobody listened. */
export function announce<N extends EventName>(name: N, payload: Events[N]): void {
  for (const sink of [...own]) sink(name, payload);
}

/** Resolves when this window hears what happens; before that, it may have missed something. */
export const listening: Promise<void> = transport.listening ?? Promise.resolve();

/** Hears when the host goes and when it is back. */
export const onReach = (hear: (reached: boolean) => void): (() => void) =>
  transport.onReach?.(hear) ?? (() => undefined);
