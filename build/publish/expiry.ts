import type { RoleName } from './key-ring.ts';

/** For how many days the signature of each role is good. */
export type Lifetimes = Readonly<Record<RoleName, number>>;

/**
 * Root and targets change hands rarely; the timestamp says "this is the newest there is" and is to be renewed often. A
 * month lets a small team publish by hand: renewing is one command.
 */
export const usualLifetimes: Lifetimes = { root: 730, targets: 365, snapshot: 90, timestamp: 30 };

const dayMs = 86_400_000;

/** The end of a role's life, as TUF writes times: UTC, to the second. */
export const expiryOf = (role: RoleName, lifetimes: Lifetimes, date: Date): string =>
  tufTime(new Date(date.getTime() + lifetimes[role] * dayMs));

/** `2026-11-23T06:00:00Z` (TUF specification, 4.2). */
export const tufTime = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

/** Whether less than half of a role's life is left: time to sign it anew. */
export const isAging = (role: RoleName, expires: string, lifetimes: Lifetimes, now: Date): boolean =>
  Date.parse(expires) - now.getTime() < (lifetimes[role] * dayMs) / 2;
