import { parseVersion, plainVersion, type Version } from './version.ts';
import { isBefore, type Comparator } from './version-order.ts';

/** One end of a range. `loose`: written "up to X", which leaves open whether X itself belongs to it. */
export interface Bound {
  readonly comparator: Comparator;
  readonly version: Version;
  readonly loose?: boolean;
}

/** A range: every bound holds. */
export type Span = readonly Bound[];

/**
 * Which releases a leaf of the product tree stands for.
 *
 * `release`: one version (which may name a line: `4.4`). `line`: all releases under a prefix, written so (`4.4.x`).
 * `spans`: any of the ranges or versions. `all`: every version, written so. `none`: the product, and no word about
 * versions. `text`: words that can't be interpreted with certainty; they are shown, and they count for nothing.
 */
export type VersionClaim =
  | {
      readonly kind: 'release';
      readonly words: string;
      readonly text: string;
      readonly version: Version | null;
    }
  | { readonly kind: 'line'; readonly words: string; readonly version: Version }
  | { readonly kind: 'spans'; readonly words: string; readonly spans: readonly Span[] }
  | { readonly kind: 'all'; readonly words: string }
  | { readonly kind: 'none'; readonly words: string }
  | { readonly kind: 'text'; readonly words: string };

const V = String.raw`(v?\d[\w.-]*(?: (?:sp|service pack) ?\d+)?(?: (?:update|upd\.?) ?\d+)?)`;
const less = 'and|or';
const down = 'prior|earlier|lower|below|older|previous|before';
const up = 'later|newer|higher|above|up|onwards?|after';

type Prose = readonly [
  pattern: RegExp,
  bounds: readonly (readonly [Comparator, group: number, loose?: true])[],
];

/** Sentences that have one meaning only. Anything around them makes them text. */
const prose: readonly Prose[] = [
  [new RegExp(`^${V},? (?:${less}) (?:all )?(?:${down})(?: versions?| releases?)?$`), [['<=', 1]]],
  [new RegExp(`^${V},? (?:${less}) (?:all )?(?:${up})(?: versions?| releases?)?$`), [['>=', 1]]],
  [new RegExp(`^(?:prior to|earlier than|lower than|older than|below|before|less than) ${V}$`), [['<', 1]]],
  [new RegExp(`^(?:later than|newer than|higher than|above|after|greater than) ${V}$`), [['>', 1]]],
  [new RegExp(`^(?:since|starting (?:from|with)|from) ${V}(?: on| onwards?)?$`), [['>=', 1]]],
  [new RegExp(`^(?:up to and including|through) ${V}$`), [['<=', 1]]],
  [new RegExp(`^up to,? (?:but )?(?:not including|excluding) ${V}$`), [['<', 1]]],
  [new RegExp(`^up to ${V}$`), [['<=', 1, true]]],
  [
    new RegExp(`^(?:from )?${V} (?:up to and including|through) ${V}$`),
    [
      ['>=', 1],
      ['<=', 2],
    ],
  ],
  [
    new RegExp(`^(?:from )?${V},? up to,? (?:but )?(?:not including|excluding) ${V}$`),
    [
      ['>=', 1],
      ['<', 2],
    ],
  ],
  [
    new RegExp(`^(?:from )?${V} (?:up )?to ${V}$`),
    [
      ['>=', 1],
      ['<=', 2, true],
    ],
  ],
  [
    new RegExp(`^(?:from )?${V} (?:to|until) (?:before|prior to) ${V}$`),
    [
      ['>=', 1],
      ['<', 2],
    ],
  ],
  [
    new RegExp(`^${V} [-–] ${V}$`),
    [
      ['>=', 1],
      ['<=', 2, true],
    ],
  ],
];

const lead = /^(?:all )?(?:(?:firmware |software )?(?:versions?|releases?)):? +/;
const everything =
  /^(?:all|any|all versions?|all releases?|any version|every version|\*|vers:[a-z0-9.-]+\/\*)$/;

function fromProse(text: string): Span | null {
  for (const [pattern, bounds] of prose) {
    const match = pattern.exec(text);
    if (!match) continue;
    const span = bounds.map(([comparator, group, loose]) => bound(comparator, match[group] ?? '', loose));
    return span.every((entry) => entry !== null) && isOrdered(span) ? span : null;
  }
  return null;
}

function bound(comparator: Comparator, text: string, loose?: true): Bound | null {
  const version = parseVersion(text);
  return version && (loose ? { comparator, version, loose } : { comparator, version });
}

/** Whether a range begins before it ends. One that doesn't was meant otherwise, and nobody can say how. */
function isOrdered([lower, upper]: Span): boolean {
  if (!lower || !upper) return true;
  const one =
    lower.comparator === '>=' && upper.comparator === '<=' && lower.version.text === upper.version.text;
  return one || isBefore(lower.version, upper.version);
}

interface Constraint {
  readonly comparator: Comparator | '=';
  readonly version: Version;
}

const C = String.raw`(<=|>=|<|>|=)?\s*${V}`;
/** One constraint, or two that hold at once: `>= 1 < 2`, `>=1, <2`, `< 2 and >= 1`. */
const piece = new RegExp(`^${C}(?:\\s*(?:,|&&?|\\band\\b)?\\s*(?=[<>])${C})?$`);

const isLower = ({ comparator }: Constraint): boolean => comparator === '>' || comparator === '>=';
const isUpper = ({ comparator }: Constraint): boolean => comparator === '<' || comparator === '<=';

function constraintOf(comparator: string | undefined, text: string | undefined): Constraint | null {
  const version = parseVersion(text ?? '');
  return version && { comparator: (comparator ?? '=') as Constraint['comparator'], version };
}

/** Constraints of a piece, the lower one first; `null` when it isn't understood, or when both bound the same side. */
function pieceOf(text: string): readonly Constraint[] | null {
  const match = piece.exec(text.trim());
  const first = match && constraintOf(match[1], match[2]);
  if (!match || !first) return null;
  if (match[4] === undefined) return [first];
  const second = constraintOf(match[3], match[4]);
  if (!second) return null;
  if (isLower(first) && isUpper(second)) return [first, second];
  return isUpper(first) && isLower(second) ? [second, first] : null;
}

/** Splits a list at its bars. */
function constraints(text: string): readonly Constraint[] | null {
  const pieces = text.split('|').map(pieceOf);
  return pieces.every((entry) => entry !== null) ? pieces.flat() : null;
}

/**
 * The vers specification's reading of a list: versions in ascending order, single ones stand alone, a lower bound pairs
 * with the upper bound that follows it. Out of that order nothing is guessed: `<2|>=1` would hold for everything.
 */
function pair(list: readonly Constraint[]): readonly Span[] | null {
  const spans: Span[] = [];
  let lower: Bound | null = null;
  for (const [index, { comparator, version }] of list.entries()) {
    if (comparator === '=') {
      // `5.011 | < 8.011` is more likely a missing `>=` than one version and a range.
      if (lower || (index === 0 && list.length > 1 && list.some((other) => other.comparator !== '=')))
        return null;
      spans.push([
        { comparator: '>=', version },
        { comparator: '<=', version },
      ]);
    } else if (comparator === '>' || comparator === '>=') {
      if (lower) return null;
      lower = { comparator, version };
    } else {
      if (!lower && index > 0) return null;
      spans.push(lower ? [lower, { comparator, version }] : [{ comparator, version }]);
      lower = null;
    }
  }
  if (lower) spans.push([lower]);
  return isAscending(spans) ? spans : null;
}

/** Single versions may stand in any order; ranges may not. */
function isAscending(spans: readonly Span[]): boolean {
  const single = (span: Span) => span.length === 2 && span[0]?.version.text === span[1]?.version.text;
  return spans.every((span, index) => {
    const last = spans[index - 1]?.at(-1)?.version;
    const next = span[0]?.version;
    const follows = !last || !next || isBefore(last, next) || spans.every(single);
    return isOrdered(span) && follows;
  });
}

function fromConstraints(text: string): readonly Span[] | null {
  const list = constraints(text);
  return list && pair(list);
}

const safeDecode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded after all: `vers` in the wild often isn't.
    return text;
  }
};

function fromRange(plain: string): readonly Span[] | null {
  const vers = /^vers:[a-z0-9.-]+\/(.+)$/.exec(plain)?.[1];
  if (vers !== undefined) return fromConstraints(safeDecode(vers));
  // `0 < 8.0.1` is how CVE records write "from the first version until before 8.0.1".
  const body = plain.replace(lead, '').replace(/^(?:all|0) ?(?=[<>])/, '');
  if (/[<>|]/.test(body)) return fromConstraints(body);
  const span = fromProse(body);
  return span && [span];
}

/**
 * Interprets the name of a version branch: a version, a range in `vers` or in prose, "all versions". What isn't
 * certain stays text.
 *
 * @param words as written
 * @param category the branch's: under `product_version` an unknown spelling still names one release
 */
export function parseClaim(words: string, category: VersionCategory): VersionClaim {
  const key = `${category} ${words}`;
  const made = known.get(key) ?? interpret(words, category);
  if (known.size >= remembered) known.clear();
  known.set(key, made);
  return made;
}

type VersionCategory = 'product_version' | 'product_version_range';

/** Advisories repeat themselves: a publisher's thousand documents hold a few thousand different claims. */
const known = new Map<string, VersionClaim>();
const remembered = 5000;

function interpret(words: string, category: VersionCategory): VersionClaim {
  const plain = words.trim().replace(/\s+/g, ' ').toLowerCase();
  if (plain === '') return { kind: 'text', words };
  if (everything.test(plain)) return { kind: 'all', words };
  const line = /^v?(\d+(?:\.\d+)*)\.(?:x|\*)$/.exec(plain)?.[1];
  const lineVersion = line === undefined ? null : parseVersion(line);
  if (lineVersion) return { kind: 'line', words, version: lineVersion };
  const version = parseVersion(plain);
  if (version) return { kind: 'release', words, text: version.text, version };
  const spans = fromRange(plain);
  if (spans) return { kind: 'spans', words, spans };
  const oneRelease =
    category === 'product_version' && !/[<>|*]|[-–] ?\d|\bto\b|\bup\b|\band\b|\ball\b/.test(plain);
  return oneRelease
    ? { kind: 'release', words, text: plainVersion(plain), version: null }
    : { kind: 'text', words };
}
