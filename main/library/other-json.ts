import { closeSync, openSync, readSync } from 'node:fs';

/** As much of a file as is looked at. All that an advisory says stands under three keys: one of them is among these bytes. */
const atMost = 1 << 16;

const keys = ['document', 'product_tree', 'vulnerabilities'];

/** An object that begins with a key, or a list: cut off or not, it tells what it is. */
const begun = /^\s*(?:\{\s*"|\[|\/[/*])/;

/**
 * Whether a JSON file is surely no advisory: a package's or a tool's own, as they lie in folders that were made for something
 * else. What is empty, damaged or can't be read may have been one, and stays a bulletin that nobody can tell anything of.
 *
 * @param at where it lies
 */
export function isOtherJson(at: string): boolean {
  const head = headOf(at);
  if (head === null || !begun.test(head.text)) return false;
  const json = head.whole ? jsonOf(head.text) : undefined;
  if (json !== undefined)
    return typeof json !== 'object' || json === null || !keys.some((key) => Object.hasOwn(json, key));
  // A key can be written with escapes.
  return !head.text.includes('\\u00') && !keys.some((key) => head.text.includes(`"${key}"`));
}

function headOf(at: string): { readonly text: string; readonly whole: boolean } | null {
  try {
    const file = openSync(at, 'r');
    try {
      const bytes = Buffer.alloc(atMost);
      const length = readSync(file, bytes, 0, atMost, 0);
      return { text: bytes.toString('utf8', 0, length).replace(/^\uFEFF/, ''), whole: length < atMost };
    } finally {
      closeSync(file);
    }
  } catch {
    return null; // Whoever reads it says why it can't be read.
  }
}

/** `undefined` for what is no JSON, or no longer. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Cut off, or with comments, as some tools write it: its keys are looked for in the text.
  }
}
