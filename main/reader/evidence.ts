import { setImmediate as nextTurn } from 'node:timers/promises';
import { withheld } from '../bulletins/age.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { verdict, type Verdict } from '../bulletins/verdict.ts';
import { readBulletin, type StockedBulletin } from './bulletin-stock.ts';
import type { Question } from './question.ts';

/** How many documents are whole in memory at a time. */
const atOnce = 40;

/** The verdict for what was asked, with its evidence; `null` when nothing was asked. */
export function verdictFor(bulletin: Bulletin, { release, age }: Question): Verdict | null {
  if (!release) return null;
  const judged = verdict(bulletin, release.product, release.version);
  return age.band === 'withheld' ? withheld(judged) : judged;
}

/** Verdicts of the stock's bulletins, in its order, with the words that they rest on. */
export async function wholeVerdicts(question: Question): Promise<readonly Verdict[] | null> {
  if (!question.release) return null;
  const { entries } = question.stock;
  const verdicts: Verdict[] = [];
  for (let at = 0; at < entries.length; at += atOnce) {
    const batch = entries.slice(at, at + atOnce).map((entry) => readWhole(entry, question));
    for (const bulletin of await Promise.all(batch)) {
      const judged = verdictFor(bulletin, question);
      if (judged) verdicts.push(judged);
    }
    await nextTurn();
  }
  return verdicts;
}

/** The whole document; one that cannot be read now, though it was a moment ago, is taken without its words. */
export async function readWhole(entry: StockedBulletin, { shelf }: Question): Promise<Bulletin> {
  const parsed = await readBulletin(shelf.library, entry.path);
  return parsed.ok ? parsed.bulletin : entry.opened();
}
