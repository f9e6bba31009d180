import { count } from './amounts.ts';

/** `von heute`, `20 Tage alt`. */
export const ago = (days: number): string => (days <= 0 ? 'von heute' : `${count(days, 'Tag', 'Tage')} alt`);
