import type { AuthInfo } from 'electron';
import type { ProxyLogin } from '../api/update-view.ts';
import { refusalOf, type Refusal } from '../api/refusal.ts';
import type { ProxyLogins } from '../reader/proxy-logins.ts';
import { spelledOut } from '../trust/wire-source.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What one request says when it is asked for a name and a password, again and again where they are refused. */
export function loginsOf(env: Env, ask: ProxyLogins['ask'], signal: AbortSignal) {
  let tried: ProxyLogin | null = null;
  let fromEnv: ProxyLogin | null = null;
  return async ({ isProxy, host, port, realm, scheme }: AuthInfo): Promise<ProxyLogin | Refusal> => {
    if (!isProxy) return refusalOf('server-wants-login', { server: host });
    const proxy = `${host}:${port}`;
    // Chromium logs in by itself where the system can (Kerberos, NTLM); then the environment; then the person.
    fromEnv ??= tried === null ? loginFrom(env, host, port) : null;
    if (fromEnv && tried === null) return (tried = fromEnv);
    const plain = /^basic$/i.test(scheme);
    const answer = await ask({ proxy, realm, plain, tried, signal });
    if (typeof answer === 'object') return (tried = answer);
    if (answer === 'declined') return refusalOf('proxy-login-cancelled', { proxy });
    return refusalOf(tried ? 'proxy-refuses-login' : 'proxy-wants-login', { proxy, variable: 'HTTPS_PROXY' });
  };
}

/** What the environment says for this very proxy, as in `HTTPS_PROXY=http://name:password@proxy:3128`. */
function loginFrom(env: Env, host: string, port: number): ProxyLogin | null {
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
