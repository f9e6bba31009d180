import type { World } from '../reader/world.ts';

/** Prints a failure's sentences to stderr. */
export function complain(
  { stderr }: World,
  { message, next }: { readonly message: string; readonly next?: string },
  code: number,
): number {
  stderr.write(next === undefined ? `${message}\n` : `${message}\n${next}\n`);
  return code;
}
