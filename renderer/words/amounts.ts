import { perLocale } from './locale.ts';

const numbers = perLocale((tag) => new Intl.NumberFormat(tag));
const plurals = perLocale((tag) => new Intl.PluralRules(tag));
const days = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
);

/** `1,200` or `1.200`. */
export const number = (n: number): string => numbers().format(n);

/**
 * `1 page`, `1,200 pages`. A language with more forms than two names them as well; what isn't named takes `many`.
 * (The categories are those of Unicode CLDR.)
 */
export function count(
  n: number,
  one: string,
  many: string,
  more: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = {},
): string {
  const form = plurals().select(n);
  return `${number(n)} ${form === 'one' ? one : (more[form] ?? many)}`;
}

/** `3 Nov 2026`, in UTC: the day that the publisher wrote, wherever the reader is. */
export function day(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : days().format(date);
}
