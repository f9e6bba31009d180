import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bulletins } from './bulletins.ts';
import { pages } from './pages.ts';
import { queries } from './queries.ts';
import { keepSeed, seedsOf } from './seeds.ts';
import { state } from './state.ts';
import type { FuzzTarget } from './target.ts';
import { updates } from './updates.ts';

const targets: readonly FuzzTarget[] = [pages, bulletins, state, queries, updates];

/** `npm run fuzz` says how long; in `npm test` one short round of the same seed each time keeps the targets alive. */
const minutes = Number(process.env['FIELDBOOK_FUZZ_MINUTES'] ?? 0);
const share = (minutes * 60_000) / targets.length;

/** What broke a promise, without the kilobytes that did: seed and path make them again. */
function brokenBy({
  failed,
  seed,
  counterexamplePath,
  errorInstance,
}: fc.RunDetails<unknown>): string | null {
  return failed ? `seed ${seed}, path ${counterexamplePath ?? ''}: ${String(errorInstance)}` : null;
}

describe.each(targets)('$name', (target) => {
  test('hold where they once did not', async () => {
    if (seedsOf(target.name).length === 0) return;
    const property = await target.property();
    for (const { seed, path } of seedsOf(target.name)) {
      const details = await fc.check(property, { seed, path, endOnFailure: true });
      expect(brokenBy(details)).toBeNull();
    }
  });

  test('hold against what nobody would write', { timeout: share + 120_000 }, async () => {
    const property = await target.property();
    const end = performance.now() + share;
    let rounds = 0;
    do {
      const seed = minutes > 0 ? randomInt(2 ** 31) : 20_261_123;
      const details = await fc.check(property, { seed, numRuns: target.runs });
      if (details.failed && minutes > 0)
        keepSeed({ target: target.name, seed, path: details.counterexamplePath ?? '' });
      expect(brokenBy(details)).toBeNull();
      rounds += 1;
    } while (performance.now() < end);
    if (minutes > 0) process.stderr.write(`${target.name}: ${rounds * target.runs} cases\n`);
  });
});
