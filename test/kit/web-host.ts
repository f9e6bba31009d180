import { randomBytes } from 'node:crypto';
import { request, type IncomingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Dispatch, Listener } from '../../main/api/dispatch.ts';
import { done } from '../../main/api/failure.ts';
import type { AnswerPath } from '../../main/serve/answer.ts';
import { startWebHost, type WebHost } from '../../main/web/host.ts';

/** What a test hears back. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a test sends: everything as it stands, honest or not. */
export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A real web host on a real port, and a client that is let in. */
export interface TestHost {
  readonly host: WebHost;
  readonly origin: string;
  /** Sends one request without any cookie or courtesy of its own. */
  readonly send: (sent: Sent) => Promise<Reply>;
  /** The `Cookie` header of a client that came in by a fresh address. */
  readonly enter: () => Promise<string>;
  /** What the host reported as a bug. */
  readonly bugs: readonly unknown[];
}

/** Answers with what it was asked. */
const echo: Dispatch = (name, params) => Promise.resolve(done({ name, params }));
const anyPage: AnswerPath = ({ path }) =>
  Promise.resolve({ status: 200, headers: { 'content-type': 'text/plain' }, body: `page at ${path}` });
const silence = () => () => undefined;

/** Starts a web host over these parts; it is closed when the test is over. */
export async function webHost(
  parts: { dispatch?: Dispatch; answer?: AnswerPath; on?: (listener: Listener) => () => void } = {},
): Promise<TestHost> {
  const bugs: unknown[] = [];
  const host = await startWebHost([0], {
    dispatch: echo,
    answer: anyPage,
    on: silence,
    ...parts,
    newSecret: () => randomBytes(32).toString('base64url'),
    onBug: (error) => bugs.push(error),
  });
  onTestFinished(() => host.close());
  const send = (sent: Sent) => sendTo(host.port, sent);
  return {
    host,
    origin: `http://127.0.0.1:${host.port}`,
    send,
    bugs,
    enter: async () => {
      const { headers } = await send({ path: pathOf(host.newAddress()) });
      return headers['set-cookie']?.[0]?.split(';')[0] ?? 'none';
    },
  };
}

/** Path and query of an address. */
export function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

/** Sends one request to 127.0.0.1, byte for byte as said: `fetch` would mend it. */
export function sendTo(
  port: number,
  { method = 'GET', path = '/', headers = {}, body }: Sent,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
