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
