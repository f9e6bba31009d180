import type { ClientRequest, IncomingMessage } from 'electron';
import type { Fetch, FetchedResponse } from '../trust/wire-source.ts';

/** The part of Electron's `net` that is used. */
export interface Net {
  request(options: { url: string; redirect: 'manual'; credentials: 'omit' }): ClientRequest;
}

/**
 * The desktop's way to the network: Chromium's, with the system's proxy and certificate store. `net.fetch` cannot tell
 * where a redirect leads, so requests are made one step lower.
 */
export const netFetch =
  (net: () => Net): Fetch =>
  (url, { headers, signal }) =>
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
      request.on('login', ({ isProxy, host }, answer) => {
        // Fieldbook keeps no passwords: the system's settings and the source's own address are where they belong.
        reject(new Error(isProxy ? proxyLogin(host) : serverLogin(host)));
        answer();
      });
      request.on('error', reject);
      request.on('abort', () => reject(new Error('the request was stopped')));
      request.end();
    });

const proxyLogin = (host: string): string =>
  `the proxy ${host} wants a name and a password, which the system’s proxy settings can keep`;

const serverLogin = (host: string): string =>
  `${host} wants a name and a password, which the address of the source can hold (https://name:password@…)`;

const answerOf = (response: IncomingMessage): FetchedResponse => ({
  status: response.statusCode,
  headers: { get: (name) => firstOf(response.headers[name.toLowerCase()]) },
  // Electron's message is a readable stream of Node's, which its types do not say.
  body: response as unknown as AsyncIterable<Uint8Array>,
});

const firstOf = (value: string | string[] | undefined): string | null =>
  (Array.isArray(value) ? value[0] : value) ?? null;
