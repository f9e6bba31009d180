import { count } from './amounts.ts';

/** `from today`, `20 days old`. */
export const ago = (days: number): string => (days <= 0 ? 'from today' : `${count(days, 'day', 'days')} old`);
