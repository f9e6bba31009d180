import { EventEmitter } from 'node:events';
import { request as httpRequest, type ClientRequest as NodeRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** What the system says of the network. */
interface System {
  /** Its proxy for http addresses, as `http://host:port`; `null` for none. */
  readonly proxy: string | null;
}

/** `net.request`: Node's own request, with the words and habits of Electron's. */
class ClientRequest extends EventEmitter {
  private readonly url: string;
  private readonly proxy: URL | null;
  private readonly headers: Record<string, string> = {};
  private request: NodeRequest | null = null;
  private isOver = false;

  constructor(url: string, proxy: URL | null) {
    super();
    this.url = url;
    this.proxy = proxy;
  }

  setHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  end(): void {
    this.send({});
  }

  abort(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.request?.destroy();
    this.emit('abort');
  }

  private send(login: Readonly<Record<string, string>>): void {
    if (this.isOver) return;
    const headers = { ...this.headers, ...login };
    const request = this.url.startsWith('https:')
      ? httpsRequest(this.url, { headers })
      : this.proxy === null
        ? httpRequest(this.url, { headers })
        : httpRequest({
            ...{ host: this.proxy.hostname, port: this.proxy.port, path: this.url },
            headers: { host: new URL(this.url).host, ...headers },
          });
    this.request = request;
    request.on('response', (response) => {
      if (response.statusCode === 407 && this.proxy !== null) this.askFor(this.proxy, response);
      else this.hear(response);
    });
    request.on('error', (error) => {
      if (!this.isOver) this.emit('error', error);
    });
    request.end();
  }

  /** A proxy's question is an event with a way to answer, and comes again as long as the answer is wrong. */
  private askFor(proxy: URL, response: IncomingMessage): void {
    response.resume();
    const realm = /realm="([^"]*)"/.exec(response.headers['proxy-authenticate'] ?? '')?.[1] ?? '';
    const asked = { isProxy: true, scheme: 'basic', host: proxy.hostname, port: Number(proxy.port), realm };
    this.emit('login', asked, (name?: string, password?: string) => {
      if (name === undefined || password === undefined) {
        this.emit('error', new Error('net::ERR_PROXY_AUTH_REQUESTED'));
        return;
      }
      const secret = Buffer.from(`${name}:${password}`).toString('base64');
      this.send({ 'proxy-authorization': `Basic ${secret}` });
    });
  }

  /** With `redirect: 'manual'`, a redirect that isn't followed at once ends the request. */
  private hear(response: IncomingMessage): void {
    const { statusCode = 0, headers } = response;
    if (statusCode < 300 || statusCode > 399 || headers.location === undefined) {
      this.emit('response', response);
      return;
    }
    this.emit('redirect', statusCode, 'GET', headers.location, headers);
    this.abort();
  }
}

export const createNet = (system: System) => ({
  request: ({ url, redirect }: { url: string; redirect: string }) => {
    if (redirect !== 'manual') throw new Error('The stand-in for Electron follows no redirects by itself.');
    return new ClientRequest(url, system.proxy === null ? null : new URL(system.proxy));
  },
});
