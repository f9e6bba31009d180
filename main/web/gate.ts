import { createHash, timingSafeEqual } from 'node:crypto';
import type { Place } from './place.ts';

/** What a browser is recognised by. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Seconds; without it, it goes when the browser is closed. */
  readonly maxAge?: number;
}

/** Who may come in as the one whose reader it is: one-time tokens are exchanged for the cookie of this run. */
export interface Gate {
  /** A new token: good for one entry. */
  readonly issue: () => string;
  /** Takes a token. True once for each issued one. */
  readonly redeem: (token: string) => boolean;
  /** What a browser gets for a token. */
  readonly cookie: (place: Place) => Cookie;
  /** Whether a request's `Cookie` header holds the cookie of this run. */
  readonly admits: (place: Place, header: string | undefined) => boolean;
}

/** So many addresses can be open at once; issuing more forgets the oldest. */
const mostTokens = 16;

/**
 * @param newSecret answers with a fresh secret at each call: at least 128 random bits, in characters that a URL and a
 *   cookie may hold
 */
export function createGate(newSecret: () => string): Gate {
  const session = newSecret();
  const tokens = new Set<string>();
  return {
    issue: () => {
      const token = newSecret();
      tokens.add(token);
      for (const oldest of [...tokens].slice(0, -mostTokens)) tokens.delete(oldest);
      return token;
    },
    redeem: (token) => {
      const issued = [...tokens].filter((one) => same(one, token));
      for (const one of issued) tokens.delete(one);
      return issued.length > 0;
    },
    cookie: (place) => ({ name: cookieName(place, ''), value: session }),
    admits: (place, header) =>
      cookiesNamed(cookieName(place, ''), header).some((value) => same(value, session)),
  };
}

/**
 * Browsers send a host's cookies to each of its ports: the port in the name keeps two Fieldbooks apart. `__Host-` has
 * the browser itself see to it that no other name of the same network sets it (RFC 6265bis, section 4.1.3.2).
 */
export const cookieName = ({ scheme, port }: Place, whose: '' | 'visitor-'): string =>
  `${scheme === 'https' ? '__Host-' : ''}fieldbook-${whose}${port}`;

/** All values: a foreign cookie of the same name must not lock the reader out. */
export const cookiesNamed = (name: string, header = ''): readonly string[] =>
  header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));

/** Compares two secrets in a time that tells nothing about where they differ, nor about their lengths. */
export const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
