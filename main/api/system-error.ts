import type { SystemReason } from './sayings/saying.ts';

/** `ENOENT`, `ENOSPC` and the like; empty for anything that is no error of the system. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** For `.catch`: what the system cannot give is as good as not there. Anything else is a bug and goes on. */
export function asMissing(error: unknown): null {
  if (codeOf(error) === '') throw error;
  return null;
}

/** An error's own words. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** `ENOENT: no such file or directory, open '/x'`: Node's own form. */
const ofNode = /^(E[A-Z0-9]+): ([^,]+), \w+(?: '.*')?$/s;

/** The sentence names the path: here it would stand twice, and a temporary one beside. */
const plain = (message: string): string => message.replace(ofNode, '$2 ($1)');

/** Both of an error from the system, deepest cause first: its code, also Chromium's (`net::ERR_…`), and its own words. */
export function whyOf(error: unknown): SystemReason {
  if (error instanceof Error && error.cause instanceof Error) return whyOf(error.cause);
  const why = error instanceof Error ? plain(error.message) || error.name : String(error);
  return { code: codeOf(error) || (/\bERR_[A-Z_]+\b/.exec(why)?.[0] ?? ''), why };
}
