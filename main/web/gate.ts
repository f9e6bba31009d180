import { createHash, timingSafeEqual } from 'node:crypto';

/** Who may come in: one-time tokens are exchanged for the cookie of this run. */
export interface Gate {
  /** A new token: good for one entry. */
  readonly issue: () => string;
  /** Takes a token. True once for each issued one. */
  readonly redeem: (token: string) => boolean;
  /** What a browser gets for a token: name and value of the cookie. */
  readonly cookie: (port: number) => { readonly name: string; readonly value: string };
  /** Whether a request's `Cookie` header holds the cookie of this run. */
  readonly admits: (port: number, header: string | undefined) => boolean;
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
  // Browsers send a host's cookies to each of its ports: the port in the name keeps two Fieldbooks apart.
  const nameFor = (port: number) => `fieldbook-${port}`;
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
    cookie: (port) => ({ name: nameFor(port), value: session }),
    admits: (port, header) => cookiesNamed(nameFor(port), header).some((value) => same(value, session)),
  };
}

/** All values: a foreign cookie of the same name must not lock the reader out. */
const cookiesNamed = (name: string, header = ''): readonly string[] =>
  header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));

/** Compares two secrets in a time that tells nothing about where they differ, nor about their lengths. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
