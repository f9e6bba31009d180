import { parseVersion } from './version.ts';
import type { Bound, Span } from './version-claim.ts';
import { isBefore, type Comparator } from './version-order.ts';
import { versionInWords as V } from './version-words.ts';

/** `loose`: the words leave open whether the version itself belongs to the range. */
type Phrase = readonly [words: string, comparator: Comparator, loose?: true];

const including = 'including|inclusive|incl\\.?|einschließlich|einschliesslich|inklusive|inkl\\.?';
const without = '(?:but )?(?:not including|excluding|exclusive|excl\\.?|ausschließlich)';

const lessThan = `prior to|earlier than|lower than|older than|smaller than|less than|below|before|vor|unter|kleiner als|älter als|niedriger als|früher als|(?:up to|through|to|until),? ${without}|(?:to|until|bis) (?:before|prior to|vor)`;
const atMost = `(?:up )?to (?:and )?(?:${including})|prior to,? and (?:${including})|less than or equal to|(?:through|thru)(?: (?:and )?(?:${including}))?|bis (?:zu )?(?:${including}|und mit)`;
const upTo = 'up to|until|bis(?: zu)?';
const moreThan = `later than|newer than|higher than|greater than|above|after|neuer als|höher als|größer als|grösser als|nach|from ${without}`;
const atLeast = `since|starting (?:from|with|at)|beginning (?:from|with|at)|from(?: (?:${including}))?|greater than or equal to|ab(?: (?:${including}))?|seit|von`;

const oneSided: readonly Phrase[] = [
  [lessThan, '<'],
  [atMost, '<='],
  [upTo, '<=', true],
  [moreThan, '>'],
  [atLeast, '>='],
];

const down =
  'prior|earlier|lower|below|older|previous|before|früher|frühere|älter|ältere|niedriger|niedrigere|kleiner|davor|darunter|vorherige';
const up =
  'later|newer|higher|above|up|onwards?|after|später|spätere|neuer|neuere|höher|höhere|danach|darüber|aufwärts';
const releases = 'versions?|releases?|versionen';
const also = (words: string) =>
  `,? (?:and|or|und|oder|&) (?:all |alle )?(?:(?:${releases}) )?(?:${words})(?: (?:${releases}))?`;

type Pattern = readonly [RegExp, readonly (readonly [Comparator, loose?: true])[]];

/** One version, and which way from it. */
const single: readonly Pattern[] = [
  [new RegExp(`^${V}${also(down)}$`), [['<=']]],
  [new RegExp(`^${V}(?:${also(up)}| onwards?| upwards?)$`), [['>=']]],
  [new RegExp(`^bis ${V} (?:${including})$`), [['<=']]],
  ...oneSided.map(([words, comparator, loose]): Pattern => {
    const on = comparator === '>=' ? '(?: on| onwards?)?' : '';
    return [new RegExp(`^(?:${words}) ${V}${on}$`), [loose ? [comparator, loose] : [comparator]]];
  }),
  [new RegExp(`^up to ${V},? (?:${including})$`), [['<=']]],
];

const lowers: readonly Phrase[] = [
  ['', '>='],
  [`(?:${atLeast}) `, '>='],
  ['(?:between|zwischen) ', '>=', true],
  [`(?:${moreThan}) `, '>'],
];

const uppers: readonly (readonly [words: string, ...end: readonly [Comparator, loose?: true]])[] = [
  [`(?:${lessThan}) ${V}`, '<'],
  [`(?:${atMost}) ${V}`, '<='],
  [`(?:${upTo}|to|-|~) ${V},? \\(?(?:${including})`, '<='],
  [`(?:${upTo}|to|-|~) ${V}`, '<=', true],
];

/** Two versions, and what lies between them. */
const between: readonly Pattern[] = lowers.flatMap(([begin, from, open]) => {
  // "4.4 and before 4.5" may be all before 4.5 as well; after "from 4.4" it can't.
  const joint = begin === '' ? ',? ' : '(?:,? |,? (?:and|but|und|aber) )';
  const lower: readonly [Comparator, loose?: true] = open ? [from, open] : [from];
  return [
    ...uppers.map(([end, to, loose]): Pattern => [
      new RegExp(`^${begin}${V}${joint}${end}$`),
      [lower, loose ? [to, loose] : [to]],
    ]),
    ...(open ? [[new RegExp(`^${begin}${V} (?:and|und) ${V}$`), [lower, ['<=', true]]] as const] : []),
  ];
});

const sentences = [...single, ...between];

function bound(comparator: Comparator, text: string, loose?: true): Bound | null {
  const version = parseVersion(text);
  return version && (loose ? { comparator, version, loose } : { comparator, version });
}

/** Whether a range begins before it ends. One that doesn't was meant otherwise, and nobody can say how. */
export function isOrdered([lower, upper]: Span): boolean {
  if (!lower || !upper) return true;
  const one =
    lower.comparator === '>=' && upper.comparator === '<=' && lower.version.text === upper.version.text;
  return one || isBefore(lower.version, upper.version);
}

/** Reads a sentence that has one meaning only. Anything around it makes it text. */
export function fromSentence(text: string): Span | null {
  for (const [pattern, ends] of sentences) {
    const match = pattern.exec(text);
    if (!match) continue;
    const span = ends.map(([comparator, loose], index) => bound(comparator, match[index + 1] ?? '', loose));
    return span.every((entry) => entry !== null) && isOrdered(span) ? span : null;
  }
  return null;
}

function ofList(piece: string): Span | null {
  const version = parseVersion(piece);
  if (version)
    return [
      { comparator: '>=', version },
      { comparator: '<=', version },
    ];
  const span = fromSentence(piece);
  return span?.length === 2 ? span : null;
}

/**
 * Reads `4.4.1, 4.4.2 and 4.4.5`, and ranges in such a list. All of them must be equally wide: `4.4.1, 2 and 5` goes on
 * with the last number only.
 */
function fromList(text: string): readonly Span[] | null {
  const spans = text.split(/\s*[,;]\s*(?:(?:and|or|und|oder) )?| (?:and|or|und|oder|&) /).map(ofList);
  if (spans.length < 2 || !spans.every((span) => span !== null)) return null;
  const widths = new Set(spans.flat().map(({ version }) => version.parts.length));
  return widths.size === 1 && !widths.has(1) ? spans : null;
}

const aside = new RegExp(`\\(((?:and |und )?(?:${including}|not including|excluding|exclusive))\\)`, 'g');

/** Ranges in the words of a person, in English and German; `null` for what isn't understood to the last word. */
export function fromProse(text: string): readonly Span[] | null {
  const plain = text.replace(aside, '$1');
  const span = fromSentence(plain);
  return span ? [span] : fromList(plain);
}
