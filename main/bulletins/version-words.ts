/** Signs that are typed for others: comparisons, full-width forms, hyphens. Dashes stand between the ends of a range. */
const typed: readonly (readonly [RegExp, string | ((sign: string) => string)])[] = [
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''],
  [/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)],
  [/[\u2264\u2266\u2a7d]/g, '<='],
  [/[\u2265\u2267\u2a7e]/g, '>='],
  [/[\u2010-\u2012\u2212]/g, '-'],
  [/[\u2013-\u2015]/g, ' - '],
];

/**
 * Words about versions for comparing: lower case, single spaces, ASCII's signs for those that stand for them. Other
 * forms stay: `4.4²` is a footnote's mark, and no 4.42.
 */
export function plainWords(text: string): string {
  const ascii = /^[ -~]*$/.test(text)
    ? text
    : typed.reduce(
        (made, [sign, plain]) =>
          typeof plain === 'string' ? made.replace(sign, plain) : made.replace(sign, plain),
        text,
      );
  return ascii.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** A version inside words about versions, as a group of a regular expression. */
export const versionInWords = String.raw`(?:(?:version|release|ver\.?):? )?((?:v\.? ?)?\d[\w.-]*(?: (?:sp|service pack) ?\d+)?(?: (?:update|upd\.?) ?\d+)?)`;
