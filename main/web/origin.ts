import type { IncomingHttpHeaders } from 'node:http';
import { refuse, type Outcome } from '../api/failure.ts';
import type { Place } from './place.ts';

/** What a request is about to do: show a page or a file of it, hear events, or run something. */
export type Intent = 'read' | 'listen' | 'call';

const allowed: Outcome<null> = { ok: true, value: null };

/**
 * Whether a request may be answered at all, judged by where it says it comes from.
 *
 * `Host` must name this server: a page elsewhere can point a name of its own at its address (DNS rebinding), and then
 * sends that name. `Origin`, which every browser sends with a call, and `Sec-Fetch-Site` must be our own page for whatever
 * runs something or listens (cross-site request forgery); reading may also begin from the address bar.
 */
export function checkOrigin(headers: IncomingHttpHeaders, place: Place, intent: Intent): Outcome<null> {
  const host = headers.host?.toLowerCase();
  if (host === undefined || !place.hosts.includes(host)) {
    const name = new URL(`${place.scheme}://${place.hosts[0]}`).hostname;
    return refuse('not-allowed', `This server answers to ${name} and to no other name.`);
  }
  const foreign = refuse('not-allowed', 'This request comes from a page that is not Fieldbook’s.');
  if (headers.origin !== undefined && headers.origin !== `${place.scheme}://${host}`) return foreign;
  if (intent === 'read') return allowed;
  if (intent === 'call' && headers.origin === undefined) return foreign;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return foreign;
  return allowed;
}
