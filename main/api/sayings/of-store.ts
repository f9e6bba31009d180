import type { Sentence, SystemReason } from './saying.ts';
import { sizeText } from './size-text.ts';

const copyAgain = 'Nothing was changed. Copy the update again; if it stays so, tell the publisher.';
const waitForIt = 'Wait until it is done, or cancel it.';

const unplanned = (message: string, next: string): Sentence => ({ code: 'nothing-planned', message, next });
const busy = (message: string, next: string): Sentence => ({ code: 'store-locked', message, next });

const takeAgain = 'Take it again from its publisher. If no disk failed, ask who can write the data folder.';
const freeThere = 'Free some space there, or name another place. Nothing that is installed was changed.';

/** What is said of files, of the data folder, and of what is done with them. By kind, each with its values. */
export const ofStore = {
  'file-altered': ({ sha256 }: { readonly sha256: string }): Sentence => ({
    code: 'file-mismatch',
    message: `The file with SHA-256 ${sha256} has another content than was signed.`,
    next: copyAgain,
  }),
  'path-altered': ({ path, sha256 }: { readonly path: string; readonly sha256: string }): Sentence => ({
    code: 'file-mismatch',
    message: `${path} is not as it was signed. The file with SHA-256 ${sha256} has another content than was signed.`,
    next: copyAgain,
  }),
  'file-missing': ({ path, source }: { readonly path: string; readonly source: string }): Sentence => ({
    code: 'source-incomplete',
    message: `${path} is missing from ${source}.`,
    next: 'It was copied in part only: copy it again. What was taken so far is kept.',
  }),
  'disk-full': ({ path }: { readonly path: string }): Sentence => ({
    code: 'disk-full',
    message: `The disk is full: ${path} cannot be written.`,
    next: 'Free some space and try again: what was fetched so far is kept.',
  }),
  unwritable: ({ path, why }: { readonly path: string } & SystemReason): Sentence => ({
    code: 'store-unwritable',
    message: `${path} cannot be written: ${why}.`,
    next: 'Allow writing to the data folder, or name another one. Reading goes on.',
  }),
  'no-room': ({
    needed,
    folder,
    free,
  }: {
    readonly needed: number;
    readonly folder: string;
    readonly free: number;
  }): Sentence => ({
    code: 'disk-full',
    message: `The update takes ${sizeText(needed)}, and the disk of ${folder} has ${sizeText(free)} left.`,
    next: 'Free some space and try again. Nothing was changed.',
  }),
  locked: ({ path }: { readonly path: string }) =>
    busy(
      'Another Fieldbook is updating this library.',
      `Wait until it is done. If there is none, remove ${path}.`,
    ),
  'locked-by': ({
    pid,
    host,
    path,
  }: {
    readonly pid: number;
    readonly host: string;
    readonly path: string;
  }) =>
    busy(
      `Another Fieldbook (process ${pid} on ${host}) is updating this library.`,
      `Wait until it is done. If there is none, remove ${path}.`,
    ),
  'busy-looking': () => busy('Fieldbook is looking for an update.', waitForIt),
  'busy-applying': () => busy('Fieldbook is installing an update.', waitForIt),
  'plan-stale': () => unplanned('This plan is no longer current.', 'Look for updates again.'),
  'plan-overtaken': () => unplanned('Another edition was installed meanwhile.', 'Look again.'),
  'no-plan': () => unplanned('There is no plan.', 'Look for updates first.'),
  'question-gone': () => unplanned('Nobody waits for this answer any more.', 'Look again to be asked again.'),
  'no-source': (): Sentence => ({
    code: 'bad-parameters',
    message: 'No source of updates was named.',
    next: 'Name an address, a folder or a file.',
  }),
  'source-not-allowed': ({ place, file }: { readonly place: string; readonly file: string }): Sentence => ({
    code: 'setting-managed',
    message: `Your organisation does not allow updates from ${place}.`,
    next: `What it allows is set in ${file}. A folder, a stick or a file can be used all the same.`,
  }),
  'manifest-damaged': ({ serial }: { readonly serial: number }): Sentence => ({
    code: 'store-damaged',
    message: `Edition ${serial} is installed, but its manifest is missing or damaged.`,
    next: 'Take an update, or roll back to the previous edition.',
  }),
  'edition-altered': ({ serial }: { readonly serial: number }): Sentence => ({
    code: 'store-damaged',
    message: `Edition ${serial} is installed, but its manifest is not the one that its publisher signed.`,
    next: takeAgain,
  }),
  'edition-unvouched': ({ serial }: { readonly serial: number }): Sentence => ({
    code: 'store-damaged',
    message: `Edition ${serial} is installed, but nobody who is trusted here vouches for it: what was signed is missing from the data folder, damaged, or somebody else’s.`,
    next: takeAgain,
  }),
  'no-way-back': (): Sentence => ({
    code: 'nothing-to-roll-back',
    message: 'There is no earlier edition to go back to.',
  }),
  'bundled-is-read': (): Sentence => ({
    code: 'nothing-to-roll-back',
    message: 'The library that came with the program is what is read.',
  }),
  'ledger-unreadable': ({ path, why }: { readonly path: string } & SystemReason): Sentence => ({
    code: 'ledger-broken',
    message: `${path} cannot be read: ${why}.`,
    next: 'Check the data folder.',
  }),
  'nothing-installed': (): Sentence => ({
    code: 'nothing-to-export',
    message: 'There is no installed edition to hand on.',
    next: 'Take an update first; the library that came with Fieldbook came unsigned.',
  }),
  'since-unknown': ({ since, known }: { readonly since: number; readonly known: string }): Sentence => ({
    code: 'nothing-to-export',
    message: `Edition ${since} is not known here, so what it lacks cannot be told.`,
    next: `Known here: ${known}. Name none to write everything.`,
  }),
  'no-room-there': ({
    bytes,
    to,
    free,
  }: {
    readonly bytes: number;
    readonly to: string;
    readonly free: number;
  }): Sentence => ({
    code: 'disk-full',
    message: `${sizeText(bytes)} are to be written, and ${to} has room for ${sizeText(free)}.`,
    next: freeThere,
  }),
  'target-full': ({ path, to }: { readonly path: string; readonly to: string }): Sentence => ({
    code: 'disk-full',
    message: `${to} is full: ${path} cannot be written.`,
    next: freeThere,
  }),
  'target-unwritable': ({
    path,
    to,
    why,
  }: { readonly path: string; readonly to: string } & SystemReason): Sentence => ({
    code: 'target-unwritable',
    message: `${path} cannot be written: ${why}.`,
    next: `Is the stick plugged in, and not write-protected? Is the folder of ${to} there, and yours to write? Name another place.`,
  }),
  'target-gone': ({ to }: { readonly to: string }): Sentence => ({
    code: 'target-unwritable',
    message: `${to} was taken away while it was written to: the export is not whole.`,
    next: 'Was the stick pulled out? Plug it in and export again: what is there already stays.',
  }),
  'own-file-damaged': ({ sha256 }: { readonly sha256: string }): Sentence => ({
    code: 'store-damaged',
    message: `A file of the installed edition is damaged or missing here (SHA-256 ${sha256}).`,
    next: 'Take the update again, then export.',
  }),
  fault: (): Sentence => ({ code: 'internal', message: 'A fault inside Fieldbook.' }),
} as const;
