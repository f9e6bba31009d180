/** A product's name for comparing: case, spacing and the two ways of composing a letter aside, nothing else. */
export const productKey = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
