import { isIPv6 } from 'node:net';

/** Where a web host stands: what its addresses begin with, and what a request may call it. */
export interface Place {
  readonly scheme: 'http' | 'https';
  /** The first is the one that is printed; `name:port`, as a browser sends it in `Host`. */
  readonly hosts: readonly [string, ...string[]];
  readonly port: number;
}

/** This machine alone. */
export const loopback = (port: number): Place => ({
  scheme: 'http',
  hosts: [`127.0.0.1:${port}`, `localhost:${port}`],
  port,
});

/** A name in a network, with a certificate. A browser leaves the port of its scheme out. */
export const named = (name: string, port: number): Place => ({
  scheme: 'https',
  hosts: [new URL(`https://${isIPv6(name) ? `[${name}]` : name}:${port}`).host],
  port,
});
