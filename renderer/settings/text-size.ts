const step = 10; // percent
const sizes = { least: 75, most: 250 }; // percent, as the contract allows

/** A step larger or smaller, in percent; the same where there is none. */
export const textSizeAfter = (size: number, by: 1 | -1): number =>
  Math.min(sizes.most, Math.max(sizes.least, size + by * step));
