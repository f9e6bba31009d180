import type { InnerReason } from './saying.ts';

type Clock = Readonly<Record<'clock' | 'date', string>>;

/** What is said beside: of what was accepted, of what could not be tidied, of an attempt that was cut short. */
export const ofNotes = {
  'expired-accepted': ({
    role,
    expires,
  }: {
    readonly role: 'root' | 'timestamp' | 'snapshot' | 'targets';
    readonly expires: string;
  }) => `The ${role} metadata had expired on ${expires}, and was accepted by hand.`,
  'clock-before-edition': ({ clock, date }: Clock) =>
    `This computer's clock says ${clock}, and the edition was made on ${date}: whether anything has expired cannot be told. Set the clock.`,
  'clock-before-ledger': ({ clock, date }: Clock) =>
    `This computer's clock says ${clock}, and the last entry of the ledger is of ${date}: whether anything has expired cannot be told. Set the clock.`,
  'not-in-ledger': ({ why }: InnerReason) => `This could not be written to the ledger: ${why}`,
  'not-tidied': ({ why }: InnerReason) => `Old files could not be removed: ${why}`,
  'healed-from-pack': ({ files, source }: { readonly files: number; readonly source: string }) =>
    `Lost or broken on ${source}: ${files === 1 ? 'one file' : `${files} files`}. The pack there held the same once more, and everything is installed whole. Was the stick pulled too early? If not, it may be failing: use another.`,
  'left-for-bundled': () => 'Left for the library that came with the program.',
  'line-cut': () => 'A line that had been cut off in the middle was removed before this one.',
  'working-copy': () => 'The library that is open is a working copy, and stays open.',
  'stopped-after': () => 'Fieldbook was stopped right after the switch; the edition is installed.',
  'stopped-before': () => 'Fieldbook was stopped in the middle. Nothing was changed.',
  'line-unreadable': ({ line }: { readonly line: number }) => `Line ${line} of the ledger cannot be read.`,
  'line-unlinked': ({ line }: { readonly line: number }) =>
    `Line ${line} of the ledger does not follow from the line before it: one of them was altered.`,
} as const;
