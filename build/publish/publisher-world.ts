import { usualLifetimes, type Lifetimes } from './expiry.ts';

/** The world outside, handed in by `main.ts`. */
export interface PublisherWorld {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly passphrase: string | undefined;
  /** Seconds since 1970 that take the clock's place, so that a publication can be repeated byte for byte. */
  readonly sourceDateEpoch: string | undefined;
  readonly hostName: string;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** The usual lifetimes, and what was said instead. */
export const lifetimesFrom = (said: Partial<Lifetimes> | undefined): Lifetimes => ({
  ...usualLifetimes,
  ...said,
});

/** The time that a publication bears. */
export const dateOf = ({ sourceDateEpoch, now }: PublisherWorld): Date =>
  sourceDateEpoch !== undefined && /^\d+$/.test(sourceDateEpoch)
    ? new Date(Number(sourceDateEpoch) * 1000)
    : now();
