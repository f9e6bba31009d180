/** An id that was typed, whole and alone. */
export interface TypedId {
  /** As its publisher writes it: `CVE-2021-44228`. */
  readonly canonical: string;
  /** Same for all spellings of one id. */
  readonly key: string;
}

/** One family of ids: how it is typed, and how it is written. */
interface IdFamily {
  readonly typed: RegExp;
  readonly write: (...parts: string[]) => string;
}

const gap = '[\\s:_/.-]*';
const some = '[\\s:_/.-]+';
const family = (pattern: string, write: (...parts: string[]) => string): IdFamily => ({
  typed: new RegExp(`^${pattern}$`, 'i'),
  write,
});
const upper = (text: string) => text.toUpperCase();

/** The families whose shape is public knowledge; a library's own numbers teach theirs (`shapeOf`). */
const families: readonly IdFamily[] = [
  family(`(?:cve${gap})?((?:19|20)\\d\\d)${some}(\\d{4,19})`, (year, number) => `CVE-${year}-${number}`),
  family(`cve${gap}((?:19|20)\\d\\d)(\\d{4,19})`, (year, number) => `CVE-${year}-${number}`),
  family(
    `ghsa${gap}([2-9cfghjmpqrvwx]{4})${some}([2-9cfghjmpqrvwx]{4})${some}([2-9cfghjmpqrvwx]{4})`,
    (...parts) => `GHSA-${parts.join('-').toLowerCase()}`,
  ),
  family(
    `(ics[am]a?)${gap}(\\d\\d)${some}(\\d{3})${some}(\\d\\d)`,
    (name, ...parts) => `${upper(name)}-${parts.join('-')}`,
  ),
  family(`va${gap}(\\d\\d)${some}(\\d{3})${some}(\\d\\d)`, (...parts) => `VA-${parts.join('-')}`),
  family(
    `(rh[sbe]a)${gap}((?:19|20)\\d\\d)${some}(\\d{3,6})`,
    (name, year, number) => `${upper(name)}-${year}:${number}`,
  ),
  family(
    `((?:open)?suse)${some}([rsf]u)${some}((?:19|20)\\d\\d)${some}(\\d{4,6})${some}(\\d+)`,
    (name, kind, year, number, turn) =>
      `${name.toLowerCase() === 'suse' ? 'SUSE' : 'openSUSE'}-${upper(kind)}-${year}:${number}-${turn}`,
  ),
  family(
    `(usn|dsa|dla)${gap}(\\d{3,5})${some}(\\d{1,3})`,
    (name, ...parts) => `${upper(name)}-${parts.join('-')}`,
  ),
  family(
    `(vmsa|alas|vde|zdi|rustsec|pysec|go|mal|bdu|cnvd|jvndb|euvd)${some}((?:19|20)?\\d\\d)${some}(\\d{2,6})`,
    (name, year, number) => `${upper(name)}-${year}-${number}`,
  ),
  family(`ssa${gap}(\\d{6})`, (number) => `SSA-${number}`),
];

/** Spelling aside: case, kind of dash, joints. */
export const idKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** Digits as `9`, letters after the first part as `x`: what ids of one publisher have in common. */
export const shapeOf = (key: string): string =>
  key
    .split('-')
    .map((part) => (/^\d+$/.test(part) ? `9${part.length}` : part))
    .join('-');

/** Reads a text that is one id and nothing else; `isKnown` and `isShape` say what the library itself has. */
export function readId(
  text: string,
  isKnown: (key: string) => string | null,
  isShape: (shape: string) => boolean,
): TypedId | null {
  const plain = text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/^[\s"'“”‘’«»()[\]{}<>.,;:!?#*_-]+|[\s"'“”‘’«»()[\]{}<>.,;:!?#*_-]+$/gu, '');
  if (!/\d/.test(plain) || plain.length > 80) return null;
  for (const { typed, write } of families) {
    const match = typed.exec(plain);
    if (match) {
      const canonical = write(...match.slice(1).map((part) => part));
      return { canonical, key: idKey(canonical) };
    }
  }
  const key = idKey(plain);
  const known = isKnown(key);
  if (known !== null) return { canonical: known, key };
  return isShape(shapeOf(key)) ? { canonical: plain.toUpperCase().replace(/\s+/g, '-'), key } : null;
}
