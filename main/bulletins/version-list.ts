import { parseVersion, type Version } from './version.ts';
import type { Bound, Span } from './version-claim.ts';
import { isBefore, type Comparator } from './version-order.ts';
import { isOrdered } from './version-prose.ts';
import { versionInWords as V } from './version-words.ts';

interface Constraint {
  readonly comparator: Comparator | '=';
  readonly version: Version;
}

const C = String.raw`(<=|>=|==|<|>|=)?\s*${V}`;
/** One constraint, or two that hold at once: `>= 1 < 2`, `>=1, <2`, `< 2 and >= 1`. */
const piece = new RegExp(`^${C}(?:\\s*(?:,|&&?|\\band\\b)?\\s*(?=[<>])${C})?$`);
const except = new RegExp(`^!=\\s*${V}$`);

const isLower = ({ comparator }: Constraint): boolean => comparator === '>' || comparator === '>=';
const isUpper = ({ comparator }: Constraint): boolean => comparator === '<' || comparator === '<=';

function constraintOf(sign: string | undefined, text: string | undefined): Constraint | null {
  const version = parseVersion(text ?? '');
  const comparator = sign === undefined || sign === '==' ? '=' : (sign as Constraint['comparator']);
  return version && { comparator, version };
}

/** Constraints of a piece, the lower one first; `null` when it isn't understood, or when both bound the same side. */
function pieceOf(text: string): readonly Constraint[] | null {
  const match = piece.exec(text);
  const first = match && constraintOf(match[1], match[2]);
  if (!match || !first) return null;
  if (match[4] === undefined) return [first];
  const second = constraintOf(match[3], match[4]);
  if (!second) return null;
  if (isLower(first) && isUpper(second)) return [first, second];
  return isUpper(first) && isLower(second) ? [second, first] : null;
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

/** Versions that a list takes out again (`!=1.5`), as bounds; `null` when one isn't understood. */
function exceptions(pieces: readonly string[]): readonly Bound[] | null {
  const found = pieces.map((text) => parseVersion(except.exec(text)?.[1] ?? ''));
  return found.every((version) => version !== null)
    ? found.map((version) => ({ comparator: '!=', version }))
    : null;
}

/** Reads a list of comparisons between bars. Nothing but exceptions is no list: it would hold for all the rest. */
export function fromConstraints(text: string): readonly Span[] | null {
  const pieces = text.split(/\|\|?/).map((part) => part.trim());
  const positive = pieces.filter((part) => !part.startsWith('!')).map(pieceOf);
  const taken = exceptions(pieces.filter((part) => part.startsWith('!')));
  if (taken === null || !positive.every((entry) => entry !== null)) return null;
  const spans = pair(positive.flat());
  return spans && spans.length > 0 ? spans.map((span) => [...span, ...taken]) : null;
}

const interval = new RegExp(`^([[(])(?:${V})?\\s?,\\s?(?:${V})?([\\])])$`);

/** Reads a mathematician's interval, `[4.4.0, 4.5.8)`. */
export function fromInterval(text: string): readonly Span[] | null {
  const [, open, first, last, close] = interval.exec(text) ?? [];
  if (open === undefined || (first === undefined && last === undefined)) return null;
  const ends = [
    first === undefined ? [] : [constraintOf(open === '[' ? '>=' : '>', first)],
    last === undefined ? [] : [constraintOf(close === ']' ? '<=' : '<', last)],
  ].flat();
  return ends.every((end) => end !== null) ? pair(ends) : null;
}
