import { setImmediate as nextTurn } from 'node:timers/promises';
import { withheld } from '../bulletins/age.ts';
import { silence, unfounded } from '../bulletins/slim.ts';
import { verdict, type Verdict } from '../bulletins/verdict.ts';
import type { StockedBulletin, StockedBulletins } from './bulletin-stock.ts';
import type { Question, Release } from './question.ts';

/** Judges all bulletins for what was asked, in the stock's order; `null` when no release was asked. */
export interface Judge {
  /** As told: a library that is too old gives no verdicts. */
  readonly verdicts: (question: Question) => Promise<readonly Verdict[] | null>;
  /** As the bulletins say, whatever the library's age. */
  readonly asWritten: (question: Question) => Promise<readonly Verdict[] | null>;
}

/** A bulletin of the stock with its verdict, for counting. */
export const countable = (
  { row }: StockedBulletin,
  given: Verdict | undefined,
): readonly { readonly bulletin: StockedBulletin['row']; readonly verdict: Verdict }[] =>
  given ? [{ bulletin: row, verdict: given }] : [];

/** How many bulletins are judged before others get their turn: some milliseconds' worth when they are opened for it. */
const atOnce = 25;

/** How many releases are remembered for each stock: the sites that one goes to and fro between, and a chart's bars. */
const remembered = 24;

/** Opens the bench, which remembers what it judged last. */
export function createJudge(): Judge {
  const books = new WeakMap<StockedBulletins, Map<string, Promise<readonly Verdict[]>>>();
  const asWritten: Judge['asWritten'] = ({ stock, release }) => {
    if (!release) return Promise.resolve(null);
    const releases = books.get(stock) ?? new Map<string, Promise<readonly Verdict[]>>();
    books.set(stock, releases);
    const key = JSON.stringify(release);
    const verdicts = releases.get(key) ?? judgeAll(stock, release);
    releases.delete(key);
    releases.set(key, verdicts);
    for (const oldest of [...releases.keys()].slice(0, -remembered)) releases.delete(oldest);
    return verdicts;
  };
  return {
    asWritten,
    verdicts: async (question) => {
      const verdicts = await asWritten(question);
      return verdicts && question.age.band === 'withheld' ? verdicts.map(withheld) : verdicts;
    },
  };
}

async function judgeAll(
  { entries, naming }: StockedBulletins,
  { product, version }: Release,
): Promise<readonly Verdict[]> {
  const candidates = naming.of(product);
  const verdicts: Verdict[] = [];
  let judged = 0;
  for (const [at, entry] of entries.entries()) {
    if (!candidates.has(at)) {
      verdicts.push(silence(entry.silence));
      continue;
    }
    if ((judged += 1) % atOnce === 0) await nextTurn();
    verdicts.push({ ...verdict(entry.opened(), product, version), ...unfounded });
  }
  return verdicts;
}
