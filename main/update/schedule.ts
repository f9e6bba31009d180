/** How often a scheduled look takes place. */
const everyMs = 12 * 3_600_000;
/** The first look comes soon after the start, but not in its way. */
const afterStartMs = 60_000;
/** How much two readers that started together drift apart. */
const jitter = 0.2;
const shortestRetryMs = 5 * 60_000;

/**
 * When to look next.
 *
 * @param failures how many looks failed in a row; each doubles the time to the next, from five minutes up to the usual
 * @param last when the last look ended, milliseconds since 1970; `null` right after the start
 * @param chance from 0 to 1: spreads the readers of a site over time
 * @returns milliseconds to wait from `now` on
 */
export function nextLook(last: number | null, failures: number, now: number, chance: number): number {
  const spread = 1 - jitter + 2 * jitter * chance;
  if (last === null) return afterStartMs * spread;
  const pause =
    failures === 0 ? everyMs : Math.min(everyMs, shortestRetryMs * 2 ** Math.min(failures - 1, 10));
  // A clock that was set back must not stop looks for years.
  return Math.min(pause * spread, Math.max(0, last + pause * spread - now));
}
