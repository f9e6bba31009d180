/** A product's name for comparing: case, spacing and the two ways of composing a letter aside, nothing else. */
export function productKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  if (keys.size >= remembered) keys.clear();
  keys.set(name, key);
  return key;
}

/** Trees name the same products in hundreds of leaves and documents. */
const keys = new Map<string, string>();
const remembered = 5000;
