import { readFile } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import * as tls from 'node:tls';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { refusalOf } from '../api/refusal.ts';
import { asMissing, whyOf } from '../api/system-error.ts';
import { proxyRefusal, type NamedProxy } from './proxy-answer.ts';
import type { Fetch } from './wire-source.ts';

export interface NetworkSettings {
  /** `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY` (names in either case), `SSL_CERT_FILE`, `NODE_EXTRA_CA_CERTS`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A file of further certificate authorities, PEM; `null` for none. */
  readonly caFile: string | null;
}

/** Where Linux systems keep the authorities that their administrators trust; the first that is there counts. */
const systemBundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/**
 * The way to the network for hosts that run in plain Node: the proxy of the environment, with its login when its address
 * holds one, the system's certificate authorities, and a file of one's own. The desktop hands in Electron's instead.
 * Nothing of it is loaded before it is used: most starts never ask the network.
 */
export function nodeFetch(settings: NetworkSettings): Fetch {
  let dispatcher: Promise<Dispatcher> | undefined;
  return async (url, init) => {
    const { request } = await network();
    dispatcher ??= dispatcherFor(settings);
    const { headers, signal } = init;
    // A step below undici's own fetch, which costs several times as much a file. It follows no redirect by itself.
    const answer = await request(url, { headers, signal, dispatcher: await dispatcher }).catch(
      (error: unknown) => {
        throw proxyRefusal(error, proxyFor(url, settings.env)) ?? error;
      },
    );
    return {
      status: answer.statusCode,
      headers: { get: (name) => firstOf(answer.headers[name.toLowerCase()]) },
      body: unpacked(answer.body, firstOf(answer.headers['content-encoding'])),
    };
  };
}

/** Nobody asks for it, but some servers keep their files packed and send them so. A browser or Electron does the same. */
function unpacked(body: Readable, encoding: string | null): Readable {
  if (!/^(x-)?gzip$|^deflate$|^br$/i.test(encoding ?? '')) return body;
  const unpack = /^br$/i.test(encoding ?? '') ? createBrotliDecompress() : createUnzip();
  return pipeline(body, unpack, () => undefined); // What goes wrong is told to whoever reads.
}

const network = () => import('./network-client.ts');

const firstOf = (value: string | string[] | undefined): string | null =>
  (Array.isArray(value) ? value[0] : value) ?? null;

/** Connections a host: enough for eight files at a time and the metadata. */
const connections = 8;

/** The proxies of the environment: for https, which is asked through the other one where it has none of its own. */
const proxiesIn = (env: NetworkSettings['env']) => ({
  https: namedIn(env, 'https_proxy') ?? namedIn(env, 'HTTPS_PROXY'),
  http: namedIn(env, 'http_proxy') ?? namedIn(env, 'HTTP_PROXY'),
});

function namedIn(env: NetworkSettings['env'], variable: string): NamedProxy | null {
  const address = env[variable];
  return address === undefined ? null : { variable, address };
}

function proxyFor(url: string, env: NetworkSettings['env']): NamedProxy | null {
  const { https, http } = proxiesIn(env);
  return url.startsWith('https:') ? (https ?? http) : http;
}

async function dispatcherFor({ env, caFile }: NetworkSettings): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent } = await network();
  const connect = {
    ca: [
      ...tls.rootCertificates,
      ...(await systemAuthorities(env)),
      ...(await extraAuthorities(env)),
      ...(await own(caFile)),
    ],
  };
  const { https, http } = proxiesIn(env);
  const [httpsProxy, httpProxy] = [https?.address, http?.address];
  if (!httpsProxy && !httpProxy) return new Agent({ connect, connections });
  return new EnvHttpProxyAgent({
    ...{ connect, requestTls: connect, proxyTls: connect, connections },
    ...(httpProxy && { httpProxy }),
    ...(httpsProxy && { httpsProxy }),
    noProxy: env['no_proxy'] ?? env['NO_PROXY'] ?? '',
  });
}

/** A file that somebody named must be one: left out in silence, it would be missed as a server that nobody vouches for. */
async function own(file: string | null): Promise<readonly string[]> {
  if (file === null) return [];
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw refusalOf('authorities-unread', { file, ...whyOf(error) });
  });
  if (!text.includes('-----BEGIN CERTIFICATE-----')) throw refusalOf('authorities-none', { file });
  return [text];
}

/** Node adds these by itself only where nobody else says what counts. It passes over a file that is not there. */
async function extraAuthorities(env: NetworkSettings['env']): Promise<readonly string[]> {
  const named = env['NODE_EXTRA_CA_CERTS'];
  const text = named ? await readFile(named, 'utf8').catch(asMissing) : null;
  return text === null ? [] : [text];
}

/** Windows and macOS keep theirs elsewhere; newer Nodes can ask for it. */
async function systemAuthorities(env: NetworkSettings['env']): Promise<readonly string[]> {
  const ask = (tls as { getCACertificates?: (kind: string) => string[] }).getCACertificates;
  if (ask) return ask('system');
  const named = env['SSL_CERT_FILE'];
  for (const file of named ? [named] : systemBundles) {
    const text = await readFile(file, 'utf8').catch(asMissing);
    if (text !== null) return [text];
  }
  return [];
}
