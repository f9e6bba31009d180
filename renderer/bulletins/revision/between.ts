/** Two texts laid over each other: what they share at both ends, and what is between in each. */
export interface Between {
  readonly head: string;
  readonly before: string;
  readonly after: string;
  readonly tail: string;
}

/** How much of what didn't change is shown for orientation, characters. */
const around = 60;

/** Finds what differs between two texts, by whole words, with a little of what stands around it. */
export function between(before: string, after: string): Between {
  const old = pieces(before);
  const now = pieces(after);
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const head = old.slice(0, start).join('');
  const tail = old.slice(old.length - end).join('');
  return {
    head: head.length > around ? `…${head.slice(-around)}` : head,
    before: old.slice(start, old.length - end).join(''),
    after: now.slice(start, now.length - end).join(''),
    tail: tail.length > around ? `${tail.slice(0, around)}…` : tail,
  };
}

/** Words and the blanks between them. */
const pieces = (text: string): readonly string[] => text.match(/\s+|\S+/g) ?? [];
