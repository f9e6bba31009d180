import type { EventName, Events } from '../main/api/contract.ts';
import type { EventSink, Transport } from './client.ts';

/** What a window may have missed while it did not listen: anything. */
const missed: readonly { [N in EventName]: readonly [N, Events[N]] }[EventName][] = [
  ['library.changed', { routes: null, tree: true }],
  ...(['bookmarks', 'settings', 'sites', 'marks', 'decisions', 'notes', 'seen', 'filters'] as const).map(
    (part) => ['state.changed', { part }] as const,
  ),
];

/** What is sent as the window closes: the browser goes on with it then, up to 64 KiB of all such bodies together. */
const sentAtTheEnd: ReadonlySet<string> = new Set(['session.save', 'notes.save']);
const mostAtTheEnd = 20_000; // characters, of three bytes at most in what people write

/** Calls over the loopback host: `POST base/call`, and server-sent events from `base/events`. */
export function httpTransport(base: string): Transport {
  const sinks = new Set<EventSink>();
  const hearers = new Set<(reached: boolean) => void>();
  let stream: EventSource | null = null;
  let begun = (): void => undefined;
  const listening = new Promise<void>((resolve) => (begun = resolve));
  let before = false;
  let reached = true;
  const tell = (now: boolean) => {
    if (now === reached) return;
    reached = now;
    for (const hear of hearers) hear(now);
  };

  const open = () => {
    stream = new EventSource(`${base}/events`);
    stream.onopen = () => {
      tell(true);
      begun();
      if (before) for (const [name, payload] of missed) for (const sink of sinks) sink(name, payload);
      before = true;
    };
    // The browser retries by itself; it gives up on a refusal (a host that was started anew), and then we say so too.
    stream.onerror = () => tell(false);
    stream.onmessage = (message) => {
      const { name, payload } = JSON.parse(String(message.data)) as { name: string; payload: unknown };
      for (const sink of sinks) sink(name, payload);
    };
  };

  // A browser keeps six connections to a host for all its tabs together: a tab that nobody sees gives its stream back.
  // When it is seen again it has missed what was said meanwhile, and is told to look again at everything; so is one whose
  // line was cut for a while.
  document.addEventListener('visibilitychange', () => {
    if (sinks.size === 0) return;
    if (document.hidden) {
      stream?.close();
      stream = null;
    } else if (stream === null) {
      open();
    }
  });

  return {
    async call(name, params) {
      try {
        const body = JSON.stringify({ name, params });
        const response = await fetch(`${base}/call`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
          keepalive: sentAtTheEnd.has(name) && body.length < mostAtTheEnd,
        });
        const outcome: unknown = await response.json();
        tell(true);
        return outcome;
      } catch (error) {
        tell(false);
        throw error;
      }
    },
    on(sink) {
      if (stream === null) open();
      sinks.add(sink);
      return () => sinks.delete(sink);
    },
    listening,
    onReach(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}
