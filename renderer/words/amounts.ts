const numbers = new Intl.NumberFormat('en');
const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `1 page`, `1,200 pages`. */
export const count = (n: number, one: string, many: string): string =>
  `${numbers.format(n)} ${n === 1 ? one : many}`;

/** `3 Nov 2026`, in UTC: the day that the publisher wrote, wherever the reader is. */
export function day(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : days.format(date);
}

/** `today`, `yesterday`, `20 days old`. */
export function ago(n: number): string {
  if (n <= 0) return 'from today';
  return n === 1 ? '1 day old' : `${numbers.format(n)} days old`;
}

/** `512 B`, `4.2 MB`: bytes in powers of a thousand, as file managers count them. */
export function amountOfBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const amount = bytes / 1000 ** power;
  return `${power === 0 ? amount : amount.toFixed(1)} ${units[power] ?? 'B'}`;
}
