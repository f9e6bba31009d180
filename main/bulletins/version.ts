import { plainWords } from './version-words.ts';

/** A version whose parts are known: `v4.5.0-rc.1` → numbers 4, 5, 0, before the release as `rc.1`. */
export interface Version {
  /** Lower case, without `v` or the word "version": two versions are the same one exactly when these are equal. */
  readonly text: string;
  readonly parts: readonly string[];
  readonly prerelease: readonly string[];
  /** What is installed on top of the release, in order: a service pack, an update of either. Absent for none. */
  readonly updates?: readonly Update[];
}

/** `SP 1`, `Update 6`. */
export interface Update {
  readonly word: 'sp' | 'update';
  readonly number: number;
}

const shape = /^(\d{1,10}(?:\.\d{1,10}){0,5})(?:-((?:alpha|beta|rc|pre|preview|dev|snapshot)[.-]?\d*))?$/;

/** `V17 Update 6`, `V5.5 SP1`, `V9.2 SP2 Upd1`: at most one of each, and a pack before its update. */
const updated = /^(\d[\d.]*)(?: (?:sp|service pack) ?(\d{1,4}))?(?: (?:update|upd\.?) ?(\d{1,4}))?$/;

/** A version's text for comparing: case, spaces, `v` and the word "version" aside. */
export const plainVersion = (text: string): string =>
  plainWords(text)
    .replace(/^(?:version|release|ver\.?):? +/, '')
    .replace(/^v\.? ?(?=\d)/, '');

/**
 * Reads a version of numbers between dots, with an optional pre-release, or with a numbered service pack or update.
 * Anything else (`R15B`, `2.03-06`, `V9.2 SP2 HF3`) is `null`: only its publisher knows how it sorts.
 */
export function parseVersion(text: string): Version | null {
  const plain = plainVersion(text);
  const match = shape.exec(plain);
  if (match?.[1] === undefined) return plain.includes(' ') ? parseUpdated(plain) : null;
  const prerelease = match[2]?.match(/[a-z]+|\d+/g) ?? [];
  return { text: plain, parts: match[1].split('.'), prerelease };
}

function parseUpdated(plain: string): Version | null {
  const [, numbers = '', pack, update] = updated.exec(plain.replace(/\s+/g, ' ')) ?? [];
  const release = shape.test(numbers) ? numbers.split('.') : null;
  if (release === null) return null;
  const updates: readonly Update[] = [
    ...(pack === undefined ? [] : [{ word: 'sp', number: Number(pack) } as const]),
    ...(update === undefined ? [] : [{ word: 'update', number: Number(update) } as const]),
  ];
  const text = [numbers, ...updates.map(({ word, number }) => `${word} ${number}`)].join(' ');
  return { text, parts: release, prerelease: [], updates };
}
