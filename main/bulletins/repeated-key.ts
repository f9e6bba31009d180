import { isObject, listAt, objectAt, type JsonObject } from './json.ts';

/**
 * Keys whose loss can take a warning away, or what contradicts an all-clear: what holds statements, once in a document;
 * what a flaw says, once in each; the groups that warn.
 */
const holders = ['document', 'product_tree', 'vulnerabilities'];
const said = ['product_status', 'remediations', 'threats'];
const warnings = ['known_affected', 'first_affected', 'last_affected', 'under_investigation'];

/** All of them in one pass: looking for each by itself takes three times as long. */
const telling = new RegExp(`"(?:${[...holders, ...said, ...warnings].join('|')})"`, 'g');

/** A letter or an underscore that is written as an escape: a key can hide behind it, and no writer of JSON needs it. */
const disguise = /\\u00(?:5f|6[1-9a-f]|7[0-9a])/i;

/**
 * A key that an object of the text has twice (RFC 8259 leaves open which of them counts, and `JSON.parse` keeps the last,
 * so that a warning can vanish without a trace); `null` where none has. The text is looked through only where it holds
 * one of the telling keys more often than was read, or may hide one: that costs little, and keeping all keys would cost
 * more than reading the document.
 */
export const repeatedKey = (text: string, json: JsonObject): string | null =>
  isSuspect(text, json) ? lookThrough(text) : null;

function isSuspect(text: string, json: JsonObject): boolean {
  const written = timesWritten(text);
  const flaws = listAt(json, 'vulnerabilities').filter(isObject);
  const statuses = flaws.map((flaw) => objectAt(flaw, 'product_status'));
  const allRead = (key: string, objects: readonly JsonObject[]) =>
    written(key) <= objects.filter((object) => Object.hasOwn(object, key)).length;
  return !(
    holders.every((key) => written(key) <= 1) &&
    said.every((key) => allRead(key, flaws)) &&
    warnings.every((key) => allRead(key, statuses)) &&
    !(text.includes(escaped) && disguise.test(text))
  );
}

/** How every disguise begins; looked for by itself, it is found to be missing at once. */
const escaped = '\\u00';

function timesWritten(text: string): (key: string) => number {
  const times = new Map<string, number>();
  for (const key of text.match(telling) ?? []) times.set(key, (times.get(key) ?? 0) + 1);
  return (key) => times.get(`"${key}"`) ?? 0;
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
