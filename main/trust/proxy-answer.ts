import { reasonOf } from '../api/system-error.ts';
import { refusalOf, type Refusal } from '../api/refusal.ts';

/** How undici words that a proxy did not let a request through, by tunnel or without; the status stands in the brackets. */
const refusedBy = /^Proxy (?:response|Authentication Required) \((\d{3})\)/;

/** A proxy of the environment. */
export interface NamedProxy {
  /** The variable that names it, as in `HTTPS_PROXY`. */
  readonly variable: string;
  /** With its login where it has one. */
  readonly address: string;
}

/**
 * What a proxy's refusal is, said of the proxy and not in the client's words.
 *
 * @returns `null` for any other error
 */
export function proxyRefusal(error: unknown, proxy: NamedProxy | null): Refusal | null {
  const status = refusedBy.exec(deepest(error))?.[1];
  if (status === undefined || proxy === null || !URL.canParse(proxy.address)) return null;
  const { host, username } = new URL(proxy.address);
  if (status !== '407') return refusalOf('proxy-refuses', { proxy: host, status: Number(status) });
  const { variable } = proxy;
  return refusalOf(username === '' ? 'proxy-wants-login' : 'proxy-refuses-login', { proxy: host, variable });
}

const deepest = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error ? deepest(error.cause) : reasonOf(error);
