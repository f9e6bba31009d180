import { EventEmitter } from 'node:events';
import { request as httpRequest, type ClientRequest as NodeRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** `net.request`: Node's own request, with the words and habits of Electron's. */
class ClientRequest extends EventEmitter {
  private readonly request: NodeRequest;
  private isOver = false;

  constructor(url: string) {
    super();
    this.request = (url.startsWith('https:') ? httpsRequest : httpRequest)(url);
    this.request.on('response', (response) => {
      this.hear(response);
    });
    this.request.on('error', (error) => {
      if (!this.isOver) this.emit('error', error);
    });
  }

  setHeader(name: string, value: string): void {
    this.request.setHeader(name, value);
  }

  end(): void {
    this.request.end();
  }

  abort(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.request.destroy();
    this.emit('abort');
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

export const createNet = () => ({
  request: ({ url, redirect }: { url: string; redirect: string }) => {
    if (redirect !== 'manual') throw new Error('The stand-in for Electron follows no redirects by itself.');
    return new ClientRequest(url);
  },
});
