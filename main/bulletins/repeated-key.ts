import { isObject, listAt, objectAt, type JsonObject } from './json.ts';

/** The status groups that can take a clearance away, by how their names end: each is looked for in the whole text. */
const warning = ['_affected', 'under_investigation'];

/** What holds statements, once in a document. */
const holders = ['"document"', '"product_tree"', '"vulnerabilities"'];

/**
 * A key that an object of the text has twice (RFC 8259 leaves open which of them counts, and `JSON.parse` keeps the last,
 * so that a warning can vanish without a trace); `null` where none has. The text is looked through only where it holds
 * one of the keys that can warn more often than was read: that costs little, and keeping all keys would cost more than
 * reading the document.
 */
export const repeatedKey = (text: string, json: JsonObject): string | null =>
  isSuspect(text, json) ? lookThrough(text) : null;

function isSuspect(text: string, json: JsonObject): boolean {
  if (holders.some((word) => timesIn(text, word) > 1)) return true;
  const flaws = listAt(json, 'vulnerabilities').filter(isObject);
  const groups = flaws.flatMap((flaw) => Object.keys(objectAt(flaw, 'product_status')));
  return (
    timesIn(text, '"product_status"') >
      flaws.filter((flaw) => Object.hasOwn(flaw, 'product_status')).length ||
    warning.some((end) => timesIn(text, `${end}"`) > groups.filter((group) => group.endsWith(end)).length)
  );
}

function timesIn(text: string, word: string): number {
  let times = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) times += 1;
  return times;
}

/** @param text JSON that was read without fault */
function lookThrough(text: string): string | null {
  const open: (Set<string> | null)[] = []; // keys of each object around, `null` for a list
  let isKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{' || sign === '[') open.push(sign === '{' ? new Set() : null);
    if (sign === '}' || sign === ']') open.pop();
    if (sign === '{' || sign === ',') isKey = true;
    if (sign !== '"') continue;
    const end = endOfText(text, at);
    const keys = isKey ? open.at(-1) : null;
    if (keys) {
      const key = JSON.parse(text.slice(at, end + 1)) as string;
      if (keys.has(key)) return key;
      keys.add(key);
    }
    isKey = false;
    at = end;
  }
  return null;
}

/** Where the text that begins at a quotation mark ends. */
function endOfText(text: string, begin: number): number {
  let at = begin + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
