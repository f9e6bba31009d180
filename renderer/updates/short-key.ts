/** A key's id, short enough to read out; the whole id is in the tooltip and in `ledger --json`. */
export const shortKey = (id: string): string => id.slice(0, 12);
