import { isObject, listAt, mapObjects, objectAt, textAt } from './json.ts';

/** What a file is called, known before anything else of it. */
export interface GlancedBulletin {
  readonly title: string;
  /** Its own number first, then the numbers of its flaws. */
  readonly ids: readonly string[];
}

/**
 * A bulletin's title and numbers, without taking its statements apart; `null` for what is no bulletin. It settles
 * nothing: whether a file is one is `parseBulletin`'s to say.
 */
export function glanceAtBulletin(bytes: Uint8Array): GlancedBulletin | null {
  const json = readJson(bytes);
  if (!isObject(json)) return null;
  const document = objectAt(json, 'document');
  const tracking = objectAt(document, 'tracking');
  const title = textAt(document, 'title');
  const id = textAt(tracking, 'id');
  if (title === null || id === null) return null;
  const aliases = listAt(tracking, 'aliases').filter((alias) => typeof alias === 'string');
  const flaws = mapObjects(json, 'vulnerabilities', (flaw) => textAt(flaw, 'cve'));
  return { title, ids: [...new Set([id, ...aliases, ...flaws])] };
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
    ) as unknown;
  } catch {
    // Not JSON: the problem is named where bulletins are read whole.
    return null;
  }
}
