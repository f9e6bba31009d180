import { noteOf, type Note } from '../api/sayings/sayings.ts';
import type { Parties } from './parties.ts';

/** So far a clock may be behind and be right: time zones, and a publisher's clock that is ahead. Milliseconds. */
const mostBehind = 86_400_000;

/**
 * A clock that is far behind lets nothing expire, and nobody notices. It is known to be behind what was made or recorded
 * before: the edition that is offered, and the ledger's last line.
 *
 * @param date when the offered edition was made, ISO 8601
 * @returns one note at most; none where the clock may be right
 */
export async function clockNotes({ store, now }: Parties, date: string): Promise<Note[]> {
  const clock = now();
  const isBehind = (iso: string) => Date.parse(iso) - clock.getTime() > mostBehind;
  if (isBehind(date)) return [noteOf('clock-before-edition', { clock: clock.toISOString(), date })];
  const last = (await store.ledger.read()).entries.at(-1)?.time;
  if (last === undefined || !isBehind(last)) return [];
  return [noteOf('clock-before-ledger', { clock: clock.toISOString(), date: last })];
}
