import { setImmediate as nextTurn } from 'node:timers/promises';
import { withheld } from '../bulletins/age.ts';
import { verdict, type Verdict } from '../bulletins/verdict.ts';
import type { StockedBulletins } from './bulletin-stock.ts';
import type { Question, Release } from './question.ts';

/** Judges all bulletins for what was asked, in the stock's order; `null` when no release was asked. */
export interface Judge {
  /** As told: a library that is too old gives no verdicts. */
  readonly verdicts: (question: Question) => Promise<readonly Verdict[] | null>;
  /** As the bulletins say, whatever the library's age. */
  readonly asWritten: (question: Question) => Promise<readonly Verdict[] | null>;
}

/** How many bulletins are judged before others get their turn: a few milliseconds' worth. */
const atOnce = 400;

/** How many releases are remembered for each stock: the sites that one goes to and fro between, and a chart's bars. */
const remembered = 24;

/** Opens the bench, which remembers what it judged last. */
export function createJudge(): Judge {
  const books = new WeakMap<StockedBulletins, Map<string, Promise<readonly Verdict[]>>>();
  const asWritten: Judge['asWritten'] = async ({ stock, release }) => {
    if (!release) return null;
    const book = books.get(stock) ?? new Map<string, Promise<readonly Verdict[]>>();
    books.set(stock, book);
    const key = JSON.stringify(release);
    const verdicts = book.get(key) ?? judgeAll(stock, release);
    book.delete(key);
    book.set(key, verdicts);
    for (const oldest of [...book.keys()].slice(0, -remembered)) book.delete(oldest);
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

/** The stock has no prose: what its verdicts rest on is read from the documents, see `evidence.ts`. */
const unfounded = { evidence: [], nearest: [], remediations: [] } as const;

async function judgeAll(
  { bulletins }: StockedBulletins,
  { product, version }: Release,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (let at = 0; at < bulletins.length; at += atOnce) {
    if (at > 0) await nextTurn();
    for (const bulletin of bulletins.slice(at, at + atOnce)) {
      verdicts.push({ ...verdict(bulletin, product, version), ...unfounded });
    }
  }
  return verdicts;
}
