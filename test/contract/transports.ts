import type { Outcome } from '../../main/api/failure.ts';
import type { Reader } from '../../main/reader/open-reader.ts';
import { createAnswer } from '../../main/serve/answer.ts';
import { webHost } from '../kit/web-host.ts';

/** A way in, as a caller sees it: whatever is sent arrives at the dispatcher, and its outcome comes back. */
export interface Way {
  readonly call: (name: unknown, params: unknown) => Promise<Outcome<unknown>>;
  /** Hears events until the test is over; each is answered as `[name, payload]`, in order. */
  readonly listen: () => Promise<() => Promise<readonly [string, unknown]>>;
}

/** Every way in that a test in Node can take; the desktop's is taken by the end-to-end suite. */
export const ways: Readonly<Record<string, (reader: Reader) => Promise<Way>>> = {
  dispatcher: (reader) =>
    Promise.resolve({
      call: reader.dispatch,
      listen: () => {
        const heard = queue<readonly [string, unknown]>();
        reader.on((name, payload) => {
          heard.put([name, payload]);
        });
        return Promise.resolve(heard.take);
      },
    }),

  'web host': async (reader) => {
    const { send, enter, origin } = await webHost({
      dispatch: reader.dispatch,
      on: reader.on,
      answer: createAnswer({ read: () => Promise.resolve(null) }, reader.readAsset),
    });
    const cookie = await enter();
    return {
      call: async (name, params) => {
        const headers = { cookie, origin, 'content-type': 'application/json' };
        const body = JSON.stringify({ name, params });
        const reply = await send({ method: 'POST', path: '/-/api/call', headers, body });
        return JSON.parse(reply.body) as Outcome<unknown>;
      },
      listen: async () => {
        const { body } = await fetch(`${origin}/-/api/events`, { headers: { cookie } });
        const heard = queue<readonly [string, unknown]>();
        void readEvents(body, (name, payload) => {
          heard.put([name, payload]);
        });
        return heard.take;
      },
    };
  },
};

async function readEvents(
  body: ReadableStream<Uint8Array> | null,
  hear: (name: string, payload: unknown) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body ?? []) {
    const events = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events.filter((one) => one.startsWith('data: '))) {
      const { name, payload } = JSON.parse(event.slice('data: '.length)) as {
        name: string;
        payload: unknown;
      };
      hear(name, payload);
    }
  }
}

/** What is put in comes out in order; taking waits for it. */
function queue<T>(): { put: (item: T) => void; take: () => Promise<T> } {
  const items: T[] = [];
  const takers: ((item: T) => void)[] = [];
  return {
    put: (item) => {
      const taker = takers.shift();
      if (taker) taker(item);
      else items.push(item);
    },
    take: () =>
      new Promise((resolve) => {
        const item = items.shift();
        if (item === undefined) takers.push(resolve);
        else resolve(item);
      }),
  };
}
