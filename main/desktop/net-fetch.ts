import type { ClientRequest, IncomingMessage } from 'electron';
import { Refusal } from '../api/refusal.ts';
import type { ProxyLogins } from '../reader/proxy-logins.ts';
import type { Fetch, FetchedResponse } from '../trust/wire-source.ts';
import { loginsOf } from './proxy-login.ts';

/** The part of Electron's `net` that is used. */
export interface Net {
  request(options: { url: string; redirect: 'manual'; credentials: 'omit' }): ClientRequest;
}

/**
 * The desktop's way to the network: Chromium's, with the system's proxy and certificate store. `net.fetch` cannot tell
 * where a redirect leads, so requests are made one step lower. Credentials are omitted for servers: their `login` event does
 * not come then, a proxy's does.
 *
 * @param env may hold a proxy's name and password
 * @param ask asks the person for them
 */
export const netFetch =
  (net: () => Net, env: Readonly<Record<string, string | undefined>>, ask: ProxyLogins['ask']): Fetch =>
  (url, { headers, signal, whileAsking }) =>
    new Promise((resolve, reject) => {
      const request = net().request({ url, redirect: 'manual', credentials: 'omit' });
      for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
      const stop = () => request.abort();
      signal.addEventListener('abort', stop, { once: true });
      request.on('redirect', (status, _method, to) => {
        // Electron follows when it is told to, in this very moment; whether to follow is not decided here.
        resolve({ status, headers: { get: (name) => (name === 'location' ? to : null) }, body: null });
        request.abort();
      });
      request.on('response', (response) => resolve(answerOf(response)));
      const login = loginsOf(env, ask, signal);
      request.on('login', (asked, answer) => {
        const asking = login(asked).then((given) => {
          if (!(given instanceof Refusal)) return answer(given.name, given.password);
          reject(given);
          answer(); // Without a name the request ends.
        });
        asking.catch(reject);
        whileAsking?.(asking);
      });
      request.on('error', reject);
      request.on('abort', () => reject(new Error('the request was stopped')));
      request.end();
    });

const answerOf = (response: IncomingMessage): FetchedResponse => ({
  status: response.statusCode,
  headers: { get: (name) => firstOf(response.headers[name.toLowerCase()]) },
  // Electron's message is a readable stream of Node's, which its types do not say.
  body: response as unknown as AsyncIterable<Uint8Array>,
});

const firstOf = (value: string | string[] | undefined): string | null =>
  (Array.isArray(value) ? value[0] : value) ?? null;
