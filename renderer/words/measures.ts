import { perLocale } from './locale.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const sizes = units.map((unit) =>
  perLocale(
    (tag) =>
      new Intl.NumberFormat(tag, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumFractionDigits: 1,
      }),
  ),
);

/** `512 bytes`, `1.1 MB`: powers of ten, as shops and sticks count. */
export function amountOfBytes(bytes: number): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const amount = bytes / 1000 ** power;
  return sizes[power]?.().format(amount < 100 ? amount : Math.round(amount)) ?? String(bytes);
}

const moments = perLocale(
  (tag) =>
    new Intl.DateTimeFormat(tag, {
      ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
      timeZone: 'UTC',
    }),
);

/** `3 Nov 2026, 06:12 UTC`: a record is compared between machines, so its times are nobody's local ones. */
export function moment(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : `${moments().format(date)} UTC`;
}
