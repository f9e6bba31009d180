import { reasonOf } from '../api/system-error.ts';
import { refusalOf, type Refusal } from '../api/refusal.ts';

/** How undici words that a proxy did not let a request through, by tunnel or without; the status stands in the brackets. */
const refusedBy = /^Proxy (?:response|Authentication Required) \((\d{3})\)/;

/**
 * What a proxy's refusal is, said of the proxy and not in the client's words.
 *
 * @param proxy the proxy's address as the environment holds it, with its login where it has one
 * @returns `null` for any other error
 */
export function proxyRefusal(error: unknown, proxy: string | undefined): Refusal | null {
  const status = refusedBy.exec(deepest(error))?.[1];
  if (status === undefined || proxy === undefined || !URL.canParse(proxy)) return null;
  const { host, username } = new URL(proxy);
  if (status !== '407') return refusalOf('proxy-refuses', { proxy: host, status: Number(status) });
  return refusalOf(username === '' ? 'proxy-wants-login' : 'proxy-refuses-login', { proxy: host });
}

const deepest = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error ? deepest(error.cause) : reasonOf(error);
