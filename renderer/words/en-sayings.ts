import { amountOfBytes, moment } from './measures.ts';
import type { FailureWords } from './sayings.ts';

/** Failures in English: the program's own words, but for dates and amounts, which a window writes as people do. */
export const failures: FailureWords = {
  codes: null,
  sentences: {
    expired: ({ role, expires, clock }) => ({
      message: `The ${role} metadata was good until ${moment(expires)}, and this computer’s clock says ${moment(clock)}.`,
      next: 'Bring a newer copy, or check the clock. From a stick or a file, expired updates can be accepted after a look at the dates.',
    }),
    'no-room': ({ needed, folder, free }) => ({
      message: `The update takes ${amountOfBytes(needed)}, and the disk of ${folder} has ${amountOfBytes(free)} left.`,
      next: 'Nothing was changed. Free some space and try again.',
    }),
    'no-room-there': ({ bytes, to, free }) => ({
      message: `${amountOfBytes(bytes)} are to be written, and ${to} has room for ${amountOfBytes(free)}.`,
      next: 'Free some space there, or name another place. Nothing that is installed was changed.',
    }),
    'too-long': ({ source, path, limit }) => ({
      message: `${path} from ${source} is longer than the ${amountOfBytes(limit)} that are allowed for it.`,
      next: 'Nothing was changed. Ask the publisher, or use another copy.',
    }),
  },
  notes: {
    'expired-accepted': ({ role, expires }) =>
      `The ${role} metadata had expired on ${moment(expires)}, and was accepted by hand.`,
    'clock-before-edition': ({ clock, date }) =>
      `This computer’s clock says ${moment(clock)}, and the edition was made on ${moment(date)}: whether anything has expired cannot be told. Set the clock.`,
    'clock-before-ledger': ({ clock, date }) =>
      `This computer’s clock says ${moment(clock)}, and the last entry of the ledger is of ${moment(date)}: whether anything has expired cannot be told. Set the clock.`,
  },
};
