import type { Match } from './matches.ts';

/** How the words of a query stand together in one place. */
export interface Togetherness {
  /** Bits of the slots that occur. */
  readonly held: number;
  /** 1 when they stand side by side, less the further apart; 0 for fewer than two. */
  readonly near: number;
  /** They occur in the order in which they were typed, within that window. */
  readonly inOrder: boolean;
}

const most = 2_000;

/** The closest that matches of all occurring slots come to each other. `matches` are by position. */
export function togetherness(matches: readonly Match[]): Togetherness {
  const read = matches.length > most ? matches.slice(0, most) : matches;
  const held = read.reduce((bits, { slot }) => bits | (1 << slot), 0);
  const wanted = countBits(held);
  if (wanted < 2) return { held, near: 0, inOrder: false };
  const counts = new Map<number, number>();
  let start = 0;
  let best = Number.POSITIVE_INFINITY;
  let inOrder = false;
  read.forEach(({ slot, position, width }, end) => {
    counts.set(slot, (counts.get(slot) ?? 0) + 1);
    while (counts.size === wanted) {
      const first = read[start];
      if (!first) break;
      const span = position + width - first.position;
      const ordered = isOrdered(read, start, end);
      if (span < best || (span === best && ordered)) [best, inOrder] = [span, ordered];
      const left = (counts.get(first.slot) ?? 1) - 1;
      if (left > 0) counts.set(first.slot, left);
      else counts.delete(first.slot);
      start++;
    }
  });
  return { held, near: Math.min(1, wanted / Math.max(wanted, best)), inOrder };
}

function isOrdered(matches: readonly Match[], start: number, end: number): boolean {
  let last = -1;
  for (let index = start; index <= end; index++) {
    const slot = matches[index]?.slot ?? 0;
    if (slot < last) return false;
    last = slot;
  }
  return true;
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits >>> 0; rest > 0; rest &= rest - 1) count++;
  return count;
}
