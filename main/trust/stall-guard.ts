import type { Patience } from './wire-source.ts';

/** Notices a transfer that stands still or only drips. */
export interface StallGuard {
  /** Aborted by the caller's signal, or when the transfer stalls. */
  readonly signal: AbortSignal;
  arrived(bytes: number): void;
  /** Stands still until the promise ends, however it does: a person is being asked. */
  readonly hold: (until: Promise<unknown>) => void;
  stalled(): boolean;
  stop(): void;
}

/**
 * Watches one transfer, window by window: each must bring `minBytes`. A limit for the whole transfer would cut an
 * honest slow line, and one between two chunks would let a server drip for ever.
 */
export function stallGuard({ windowMs, minBytes }: Patience, outer?: AbortSignal): StallGuard {
  const stop = new AbortController();
  let inWindow = 0;
  let stalled = false;
  let held = 0;
  const timer = setInterval(() => {
    if (held === 0 && inWindow < minBytes) {
      stalled = true;
      stop.abort();
    }
    inWindow = 0;
  }, windowMs);
  timer.unref();
  const follow = () => stop.abort();
  outer?.addEventListener('abort', follow, { once: true });
  if (outer?.aborted) follow();
  return {
    signal: stop.signal,
    arrived: (bytes) => {
      inWindow += bytes;
    },
    hold: (until) => {
      held += 1;
      // The window in which it ends is no whole one: it counts as full.
      const release = () => {
        held -= 1;
        inWindow = minBytes;
      };
      until.then(release, release);
    },
    stalled: () => stalled,
    stop: () => {
      clearInterval(timer);
      outer?.removeEventListener('abort', follow);
    },
  };
}
