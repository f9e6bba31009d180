/** What one UTF-16 code unit does to a text: the whole alphabet of the tokenizer. */
export const GAP = 0;
/** Letters, digits and marks. */
export const WORD = 1;
/** Holds the parts of one name together weakly: `tls-cipher-suites`, `spec.name`, `E_NOENT`. */
export const WEAK = 2;
/** Holds names together in a longer one: `host:6443`, `etc/kubernetes`, `std::map`. */
export const STRONG = 3;
/** A letter of a script that is written without spaces: indexed by pairs. */
export const IDEOGRAPH = 4;
/** Not there for the eye: soft hyphen, zero-width characters. */
export const INVISIBLE = 5;

const UNKNOWN = 255;
const table = new Uint8Array(0x10000).fill(UNKNOWN);

const letter = /[\p{L}\p{N}\p{M}]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const dash = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u;
const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]/u;

function judge(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/[a-zA-Z0-9]/.test(character)) return WORD;
  if (".-_+'".includes(character) || character === '\u2019' || dash.test(character)) return WEAK;
  if ('/:@#\\'.includes(character)) return STRONG;
  if (unit < 128) return GAP;
  if (invisible.test(character)) return INVISIBLE;
  if (!letter.test(character)) return GAP;
  return unspaced.test(character) ? IDEOGRAPH : WORD;
}

/** The class of a code unit outside the surrogates. */
export function classOf(unit: number): number {
  const known = table[unit] ?? GAP;
  if (known !== UNKNOWN) return known;
  const judged = judge(unit);
  table[unit] = judged;
  return judged;
}

/** The class of the code point at `index`, and how many code units it takes. Lone surrogates are gaps. */
export function classAt(text: string, index: number): { readonly kind: number; readonly width: number } {
  const point = text.codePointAt(index) ?? 0;
  if (point < 0x10000) {
    const lone = point >= 0xd800 && point <= 0xdfff;
    return { kind: lone ? GAP : classOf(point), width: 1 };
  }
  const character = String.fromCodePoint(point);
  if (!letter.test(character)) return { kind: GAP, width: 2 };
  return { kind: unspaced.test(character) ? IDEOGRAPH : WORD, width: 2 };
}

/** True for the first half of a character outside the basic plane. */
export const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** All kinds of dash, as the one on the keyboard. */
export const plainDashes = (text: string): string =>
  text.replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu, '-');

/** A text without the characters that nobody sees. */
export const withoutInvisible = (text: string): string =>
  text.replace(/[\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]/gu, '');
