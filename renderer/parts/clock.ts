import { createContext, useContext } from 'react';

/** Tells the time; handed in by the start file, so that a test can stop it. */
export const ClockContext = createContext<() => Date>(() => new Date(0));

/** Whole days from an ISO date until now, by UTC days. Never below zero. */
export function useAgeInDays(iso: string | null): number | null {
  const now = useContext(ClockContext);
  return iso === null ? null : daysBetween(new Date(iso), now());
}

/** Whole UTC days from one moment to a later one, never below zero. `null` when a date isn't one. */
export function daysBetween(from: Date, to: Date): number | null {
  const dayOf = (date: Date) => Math.floor(date.getTime() / 86_400_000);
  const days = dayOf(to) - dayOf(from);
  return Number.isNaN(days) ? null : Math.max(0, days);
}
