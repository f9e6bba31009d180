import type { ClientRequest, IncomingMessage } from 'electron';
import { spelledOut, type Fetch, type FetchedResponse } from '../trust/wire-source.ts';

/** The part of Electron's `net` that is used. */
export interface Net {
  request(options: { url: string; redirect: 'manual'; credentials: 'omit' }): ClientRequest;
}

/**
 * The desktop's way to the network: Chromium's, with the system's proxy and certificate store. `net.fetch` cannot tell
 * where a redirect leads, so requests are made one step lower.
 */
export const netFetch =
  (net: () => Net, env: Readonly<Record<string, string | undefined>> = {}): Fetch =>
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
      let answered = false;
      request.on('login', ({ isProxy, host, port }, answer) => {
        // Chromium logs in by itself where the system can (Kerberos, NTLM), and leaves out what an address says. Fieldbook keeps
        // no passwords: the environment and the source's own address are where they belong.
        const login = isProxy && !answered ? loginFrom(env, host, port) : null;
        if (login) {
          answered = true; // Asked once more, it was wrong.
          return answer(login.name, login.password);
        }
        reject(new Error(!isProxy ? serverLogin(host) : answered ? wrongLogin(host) : proxyLogin(host)));
        answer();
      });
      request.on('error', reject);
      request.on('abort', () => reject(new Error('the request was stopped')));
      request.end();
    });

/** What the environment says for this very proxy, as in `HTTPS_PROXY=http://name:password@proxy:3128`. */
function loginFrom(
  env: Readonly<Record<string, string | undefined>>,
  host: string,
  port: number,
): { readonly name: string; readonly password: string } | null {
  for (const variable of [
    'HTTPS_PROXY',
    'https_proxy',
    'HTTP_PROXY',
    'http_proxy',
    'ALL_PROXY',
    'all_proxy',
  ]) {
    const address = env[variable];
    if (address === undefined || !URL.canParse(address)) continue;
    const { hostname, port: named, protocol, username, password } = new URL(address);
    const usual = protocol === 'https:' ? 443 : 80;
    if (username === '' || hostname !== host || Number(named || usual) !== port) continue;
    return { name: spelledOut(username), password: spelledOut(password) };
  }
  return null;
}

const proxyLogin = (host: string): string =>
  `the proxy ${host} wants a name and a password, which HTTPS_PROXY can hold (http://name:password@${host}:…)`;

const wrongLogin = (host: string): string =>
  `the proxy ${host} refuses the name and the password that the environment holds for it`;

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
