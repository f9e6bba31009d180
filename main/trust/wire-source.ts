import { whyOf } from '../api/system-error.ts';
import { Refusal, refusalOf } from '../api/refusal.ts';
import { stallGuard, type StallGuard } from './stall-guard.ts';
import type { Opened, Source } from './source.ts';

/** The host's way to the network: Electron's `net.fetch`, undici's, Node's own. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchedResponse>;

export interface FetchInit {
  readonly headers: Record<string, string>;
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
  /** Told of a question to a person, a proxy's for a password: as long as it is open, nobody is too slow. */
  readonly whileAsking?: (asking: Promise<unknown>) => void;
}

/** What is used of a `Response`. */
export interface FetchedResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** How slow a server may be. */
export interface Patience {
  /** The length of the window in which `minBytes` must arrive; milliseconds. */
  readonly windowMs: number;
  readonly minBytes: number;
}

/** 1 KiB in 20 s: slower than any line that anybody would use, faster than a server that keeps us busy on purpose. */
export const patient: Patience = { windowMs: 20_000, minBytes: 1024 };

const mostRedirects = 5;

/** A repository on a web server: a plain one, below any path. Redirects are followed within the host only. */
export function openWireSource(address: string, fetch: Fetch, patience: Patience = patient): Source {
  const { base, headers, name } = partsOf(address);
  return {
    kind: 'wire',
    name,
    open: (path, { from = 0, signal } = {}) => {
      const guard = stallGuard(patience, signal);
      const ask = { url: new URL(path, base), base, headers, from, fetch, guard, name };
      return answerOf(ask).catch((error: unknown) => {
        guard.stop();
        throw toRefusal(error, guard, name);
      });
    },
    close: () => Promise.resolve(),
  };
}

interface Ask {
  readonly url: URL;
  readonly base: URL;
  readonly headers: Record<string, string>;
  readonly from: number;
  readonly fetch: Fetch;
  readonly guard: StallGuard;
  readonly name: string;
}

async function answerOf(ask: Ask): Promise<Opened | null> {
  const { from, guard, name } = ask;
  const response = await follow(ask);
  const { status } = response;
  // Servers of files say 403 for what they do not have when listing is not allowed (TUF client workflow, 5.3.3).
  if (status === 404 || status === 403 || status === 410) return dismiss(response, guard);
  if (status === 401) {
    await dismiss(response, guard);
    throw refusalOf('server-wants-login', { server: ask.url.host });
  }
  if (status === 416 && from > 0) {
    await dismiss(response, guard);
    return { from, chunks: nothing() };
  }
  if (status !== 200 && status !== 206) {
    await dismiss(response, guard);
    throw refusalOf('bad-status', { source: name, path: ask.url.pathname, status });
  }
  const start = status === 206 ? startOf(response.headers.get('content-range')) : 0;
  if (start === null || start > from) {
    await dismiss(response, guard);
    throw refusalOf('wrong-part', { source: name });
  }
  return { from: start, chunks: read(response.body, guard, name) };
}

async function follow(ask: Ask): Promise<FetchedResponse> {
  let { url } = ask;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const headers = ask.from > 0 ? { ...ask.headers, range: `bytes=${ask.from}-` } : ask.headers;
    const { guard } = ask;
    const response = await ask.fetch(url.href, {
      ...{ headers, redirect: 'manual', signal: guard.signal },
      whileAsking: (asking) => guard.hold(asking),
    });
    if (response.status < 300 || response.status >= 400 || response.status === 304) return response;
    const to = response.headers.get('location');
    await response.body?.[Symbol.asyncIterator]().return?.();
    if (to === null) return response;
    url = new URL(to, url);
    if (url.host !== ask.base.host || (ask.base.protocol === 'https:' && url.protocol !== 'https:')) {
      throw refusalOf('leads-away', { source: ask.name, to: url.origin });
    }
  }
  throw refusalOf('leads-in-circle', { source: ask.name });
}

async function* read(
  body: AsyncIterable<Uint8Array> | null,
  guard: StallGuard,
  name: string,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of body ?? nothing()) {
      guard.arrived(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw toRefusal(error, guard, name);
  } finally {
    guard.stop();
  }
}

// eslint has no rule against an empty generator; an empty body has no chunks.
async function* nothing(): AsyncGenerator<Uint8Array> {}

async function dismiss(response: FetchedResponse, guard: StallGuard): Promise<null> {
  await response.body?.[Symbol.asyncIterator]().return?.();
  guard.stop();
  return null;
}

const startOf = (contentRange: string | null): number | null => {
  const start = /^bytes (\d+)-/.exec(contentRange ?? '')?.[1];
  return start === undefined ? null : Number(start);
};

/** A name or a password from an address, as its owner knows it; one with a stray `%` is meant as it stands. */
export function spelledOut(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A password in the address goes into a header, and is neither shown nor written down. */
function partsOf(address: string): { base: URL; headers: Record<string, string>; name: string } {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  base.search = '';
  base.hash = '';
  const { username, password } = base;
  base.username = '';
  base.password = '';
  const secret = Buffer.from(`${spelledOut(username)}:${spelledOut(password)}`);
  const headers: Record<string, string> = username
    ? { authorization: `Basic ${secret.toString('base64')}` }
    : {};
  return { base, headers, name: base.href };
}

function toRefusal(error: unknown, guard: StallGuard, name: string): unknown {
  if (error instanceof Refusal) return error;
  if (guard.stalled()) {
    return refusalOf('too-slow', { source: name });
  }
  if (guard.signal.aborted) return refusalOf('stopped', {});
  const why = whyOf(error);
  return refusalOf(unvouched.has(why.code) ? 'certificate-unvouched' : 'out-of-reach', {
    source: name,
    ...why,
  });
}

/** Nobody that this computer trusts vouches for the server's certificate, in the words of OpenSSL and of Chromium. */
const unvouched: ReadonlySet<string> = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_UNTRUSTED',
  'ERR_CERT_AUTHORITY_INVALID',
]);
