import { setImmediate as nextTurn } from 'node:timers/promises';
import { withheld } from '../bulletins/age.ts';
import { verdict, type Verdict } from '../bulletins/verdict.ts';
import type { StockedBulletins } from './bulletin-stock.ts';
import type { Question, Release } from './question.ts';

/** Judges all bulletins for what was asked, in the stock's order; `null` when no release was asked. */
export type Judge = (question: Question) => Promise<readonly Verdict[] | null>;

/** How many bulletins are judged before others get their turn: a few milliseconds' worth. */
const atOnce = 400;

/** How many releases are remembered for each stock: the sites that one goes to and fro between. */
const remembered = 8;

/** Opens the bench, which remembers what it judged last. */
export function createJudge(): Judge {
  const books = new WeakMap<StockedBulletins, Map<string, Promise<readonly Verdict[]>>>();
  return async ({ stock, release, age }) => {
    if (!release) return null;
    const book = books.get(stock) ?? new Map<string, Promise<readonly Verdict[]>>();
    books.set(stock, book);
    const key = JSON.stringify(release);
    const verdicts = book.get(key) ?? judgeAll(stock, release);
    book.delete(key);
    book.set(key, verdicts);
    for (const oldest of [...book.keys()].slice(0, -remembered)) book.delete(oldest);
    return age.band === 'withheld' ? (await verdicts).map(withheld) : verdicts;
  };
}

async function judgeAll(
  { bulletins }: StockedBulletins,
  { product, version }: Release,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (let at = 0; at < bulletins.length; at += atOnce) {
    if (at > 0) await nextTurn();
    verdicts.push(...bulletins.slice(at, at + atOnce).map((bulletin) => verdict(bulletin, product, version)));
  }
  return verdicts;
}
