import { isObject } from './json.ts';

/** A SHA-256 in a text, and the line or sentence around it. */
export interface PrintedHash {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly text: string;
}

/** 64 hexadecimal digits and no more: part of a longer number is another hash. */
const pattern = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/gi;

/** How much is shown around a hash where a line has no end. */
const around = 160;

/** The hashes that a text prints, line by line. */
export const hashesIn = (text: string): readonly PrintedHash[] =>
  [...text.matchAll(pattern)].map(({ 0: hash, index }) => ({
    sha256: hash.toLowerCase(),
    text: lineAround(text, index, index + hash.length),
  }));

function lineAround(text: string, from: number, to: number): string {
  const begins = Math.max(text.lastIndexOf('\n', from) + 1, from - around);
  const end = text.indexOf('\n', to);
  return text.slice(begins, Math.min(end < 0 ? text.length : end, to + around)).trim();
}

/**
 * The hashes that a bulletin prints anywhere: in its texts, and as file hashes of products (CSAF 2.0 section 3.1.3.3.2),
 * which are told with the file's name.
 */
export function hashesOfBulletin(bytes: Uint8Array): readonly PrintedHash[] {
  const json = new TextDecoder().decode(bytes);
  if (!/[0-9a-f]{64}/i.test(json)) return [];
  try {
    return hashesInside(JSON.parse(json), null);
  } catch (error) {
    if (error instanceof SyntaxError) return hashesIn(json); // No bulletin, and listed as a problem; it prints all the same.
    throw error;
  }
}

/** @param file the name of the file that hashes inside are of */
function hashesInside(value: unknown, file: string | null): readonly PrintedHash[] {
  if (typeof value === 'string') {
    const found = hashesIn(value);
    return file === null ? found : found.map(({ sha256, text }) => ({ sha256, text: `${file}: ${text}` }));
  }
  if (Array.isArray(value)) return value.flatMap((item) => hashesInside(item, file));
  if (!isObject(value)) return [];
  const named = typeof value['filename'] === 'string' ? value['filename'] : file;
  return Object.values(value).flatMap((item) => hashesInside(item, named));
}
