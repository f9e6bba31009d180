import { createContext, useContext } from 'react';

/** Tells the time; handed in by the start file, so that a test can stop it. */
export const ClockContext = createContext<() => Date>(() => new Date(0));

/** Whole days from an ISO date until now, by UTC days. Never below zero; `null` where the clock is behind the date. */
export function useAgeInDays(iso: string | null): number | null {
  const now = useContext(ClockContext);
  return iso === null || isBehind(now(), iso) ? null : daysBetween(new Date(iso), now());
}

/** Whether this computer's clock is behind a date by more than time zones make: any age that it gives is wrong. */
export function useClockIsBehind(iso: string | null): boolean {
  const now = useContext(ClockContext);
  return iso !== null && isBehind(now(), iso);
}

const isBehind = (clock: Date, iso: string): boolean => Date.parse(iso) - clock.getTime() > 86_400_000;

/** Whole UTC days from one moment to a later one, never below zero. `null` when a date isn't one. */
export function daysBetween(from: Date, to: Date): number | null {
  const dayOf = (date: Date) => Math.floor(date.getTime() / 86_400_000);
  const days = dayOf(to) - dayOf(from);
  return Number.isNaN(days) ? null : Math.max(0, days);
}
