import { count, day } from './amounts.ts';
import { ago } from './en-age.ts';
import { amountOfBytes } from './measures.ts';
import { proxy } from './en-proxy.ts';

interface Changed {
  readonly new: number;
  readonly revised: number;
  readonly withdrawn: number;
}

/** `7 new, 3 revised, 1 withdrawn`, without the zeros. */
const changed = (n: Changed): string =>
  [
    n.new > 0 ? `${n.new} new` : '',
    n.revised > 0 ? `${n.revised} revised` : '',
    n.withdrawn > 0 ? `${n.withdrawn} withdrawn` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');

/** The words of the updates screen. */
export const updates = {
  title: 'Updates',
  lead: 'Signed editions, over a wire or from a stick. Nothing changes before you have seen what would.',
  forVisitor:
    'This reader is shared. Whoever runs it installs updates; here is what is installed, and who vouches for it.',
  /** The quiet mark beside the screen's name. */
  offered: (serial: number) => `Edition ${serial} is offered`,
  standing: {
    title: 'What is installed',
    edition: 'Edition',
    came: 'Came with the program',
    unread: 'Not read: the library that came with the program is read in its place',
    workingCopy: 'Working copy, unsigned. An update is installed beside it; the working copy stays open.',
    serial: (serial: number) => `Edition ${serial}`,
    age: (days: number) => ago(days),
    made: (iso: string) => day(iso),
    noDate: 'It carries no date.',
    source: 'Source',
    signed: 'Signed by',
    unsigned: 'Nobody yet: signatures are checked from the first update on.',
    goodUntil: (iso: string) => `good until ${day(iso)}`,
    details: 'Roles and keys',
    seenLast: 'Who vouches for what was seen last',
  },
  roles: {
    role: 'Role',
    signed: 'Signed',
    keys: 'Key ids',
    until: 'Good until',
    expired: 'expired',
    of: (signed: number, threshold: number) => `${signed} (needs ${threshold})`,
  },
  look: {
    title: 'Look for an update',
    source: 'Source',
    kinds: 'An https address, a folder or stick, or a .fieldbook file on the computer that runs Fieldbook.',
    kindOf: {
      none: 'https://updates.example.org/fieldbook, /media/stick, D:\\updates, edition-42.fieldbook',
      wire: 'An address: Fieldbook fetches over the network, and only when you ask.',
      file: 'One file: it is read where it is, without unpacking it first.',
      folder: 'A folder: the copy of a repository, or the stick that holds one.',
    },
    button: 'Look',
    looking: 'Looking…',
    lookingAt: (source: string) => `Looking at ${source}`,
    missing: 'Name a source first.',
    mirror: 'Mirror',
    mirrorHint: 'The same repository elsewhere, asked when the source is out of reach. May stay empty.',
    scheduled: 'Look by itself at start and every 12 hours. It never installs by itself.',
  },
  trust: {
    title: 'Nobody is trusted yet',
    text: 'This Fieldbook came without the publisher’s first root. Choose the publisher’s root.json, and bring it by another way than the updates: whoever gives you this file decides which updates are taken.',
    choose: 'Choose root.json…',
    chosen: (name: string) => `${name} is used for the next look.`,
    tooLarge: 'This file is too large to be a root.json.',
    needed: 'Choose the publisher’s root.json first.',
  },
  nothingNew: {
    title: 'Nothing new',
    text: (serial: number) => `Edition ${serial} is what this source offers, and it is installed.`,
  },
  plan: {
    title: (serial: number, iso: string) => `Edition ${serial} of ${day(iso)}`,
    repair: (serial: number) => `Edition ${serial} needs a repair`,
    repairText: 'It is installed already; files that are damaged or missing here are brought again.',
    from: (serial: number | null) =>
      serial === null
        ? 'Compared with the library that came with the program.'
        : `Compared with edition ${serial}, which is installed.`,
    source: 'From',
    fetch: (bytes: number, files: number) =>
      files === 0
        ? 'Nothing to fetch'
        : `${amountOfBytes(bytes)} to fetch in ${count(files, 'file', 'files')}`,
    room: (needed: number, free: number | null) =>
      free === null
        ? `Takes ${amountOfBytes(needed)} on the disk`
        : `Takes ${amountOfBytes(needed)} on the disk, ${amountOfBytes(free)} are free`,
    same: 'No page, bulletin or picture differs.',
    apply: (serial: number) => `Install edition ${serial}`,
    applyRepair: 'Repair',
    dismiss: 'Not now',
    signed: 'Who signed it',
    keeps: 'Bookmarks, notes and sites stay. The present edition is kept, so that you can go back.',
  },
  concerns: {
    reading: 'Looking into the bulletins that it brings…',
    some: (n: number, of: number) =>
      `${n} of ${count(of, 'changed bulletin', 'changed bulletins')} ${n === 1 ? 'concerns' : 'concern'} your sites`,
    none: (of: number) =>
      of === 1
        ? 'The changed bulletin does not concern your sites.'
        : `None of the ${of} changed bulletins concerns your sites.`,
    more: (n: number) => `and ${n} more, in the list once it is installed`,
    unread: (n: number) =>
      `${count(n, 'bulletin', 'bulletins')} could not be looked into: nothing is said about ${n === 1 ? 'it' : 'them'} here.`,
    noSites: 'Keep your sites in Fieldbook, and it says here which bulletins concern which of them.',
    addSite: 'Add a site',
    changes: { new: 'new', revised: 'revised', withdrawn: 'withdrawn' },
    before: (verdict: string) => `until now: ${verdict}`,
  },
  changes: {
    groups: { bulletins: 'Bulletins', pages: 'Pages', other: 'Pictures and catalogue' },
    kinds: { new: 'New', revised: 'Revised', withdrawn: 'Withdrawn' },
    summary: changed,
    bulletins: (n: Changed) =>
      `${changed(n)} ${n.new + n.revised + n.withdrawn === 1 ? 'bulletin' : 'bulletins'}`,
    pages: (n: Changed) => `${changed(n)} ${n.new + n.revised + n.withdrawn === 1 ? 'page' : 'pages'}`,
    more: (n: number) => `Show ${n} more`,
  },
  expired: {
    title: 'These updates have expired',
    text: 'Sticks travel for weeks, so this can be all right. It can also be somebody handing you an old state on purpose, so that you never hear of newer bulletins. Look at the dates, and ask for a newer copy if there is one.',
    yes: 'I have seen the dates, and take this copy all the same. The ledger will say so.',
    again: 'Look again and accept it',
  },
  refused: {
    title: 'Refused',
    failed: 'Could not look',
    applyFailed: 'Not installed',
    /** How the program's own sentence begins that says the same as `kept`. */
    unchanged: 'Nothing was changed.',
    kept: 'Nothing was changed. What is installed stays as it is.',
    fetchedKept: 'What was fetched is kept: the next try goes on from there.',
    again: 'Look again',
    cancelled: 'Stopped',
    resume: 'Resume',
  },
  progress: {
    title: (serial: number | null) => (serial === null ? 'Installing' : `Installing edition ${serial}`),
    label: 'Progress',
    stages: { fetching: 'Fetching', installing: 'Switching to the new edition', done: 'Done' },
    start: 'Starting',
    bytes: (bytes: number, of: number) => `${amountOfBytes(bytes)} of ${amountOfBytes(of)}`,
    files: (files: number, of: number) => `${files} of ${count(of, 'file', 'files')}`,
    spoken: (percent: number) => `${percent} percent`,
    cancel: 'Stop',
    keeps: 'You can go on reading. Stopping keeps what was fetched.',
  },
  proxy,
  done: {
    title: (serial: number) => `Edition ${serial} is installed`,
    repaired: (serial: number) => `Edition ${serial} is whole again`,
    text: (bytes: number, files: number) =>
      files === 0
        ? 'Nothing had to be fetched.'
        : `${amountOfBytes(bytes)} fetched in ${count(files, 'file', 'files')}. Lists and search follow by themselves.`,
    changed: 'What changed',
    close: 'Close',
  },
  back: {
    newer: (iso: string) =>
      `The library that came with this program is newer, of ${day(iso)}. Its pages and bulletins are not what is read.`,
    leave: 'Read the newer one',
    left: (from: number) => `The library that came with the program is read, instead of edition ${from}`,
    button: (serial: number) => `Go back to edition ${serial}`,
    title: (serial: number) => `Go back to edition ${serial}?`,
    text: (from: number, to: number) =>
      `Edition ${to} is opened again instead of edition ${from}. Bulletins that only edition ${from} has are gone from every list until you look for the update again. Bookmarks and notes stay.`,
    done: (from: number, to: number) => `Back on edition ${to}, from edition ${from}`,
  },
  carry: {
    title: 'Carry on',
    lead: 'Write the installed edition, with the publisher’s own signatures, for another Fieldbook to take.',
    to: 'Write to',
    toHint: 'A folder, or a file whose name ends in .fieldbook.',
    since: 'Only what that edition lacks',
    sinceHint: 'The number of the edition on the other side. Leave empty to write everything.',
    sinceBad: 'Name an edition by its number.',
    parts: 'Parts',
    partChoices: {
      whole: 'One file',
      fat: 'Up to 4 GB (FAT32)',
      dvd: 'Up to 4.4 GB (DVD)',
      cd: 'Up to 650 MB (CD)',
    },
    button: 'Export',
    writing: 'Writing…',
    missing: 'Name a folder or a file to write to.',
    done: (serial: number, files: number, bytes: number) =>
      `Edition ${serial}: ${count(files, 'file', 'files')}, ${amountOfBytes(bytes)}, written to`,
    none: 'There is nothing to hand on before the first update: the library that came with the program is unsigned.',
    failed: 'Not exported',
    note: 'State note',
    noteLead: 'Carry this to the connected side: it tells exactly what to bring. It holds nothing secret.',
    noteLabel: 'The state note as text',
    noteCode: 'The state note as a QR code',
    noteSites: 'With the products and releases of my sites',
    noteCopy: 'Copy the note',
    noteCopied: 'State note copied',
  },
  ledger: {
    title: 'Ledger',
    lead: 'Every attempt, kept in lines that are chained by their hashes.',
    none: 'Nothing was attempted yet.',
    holds: (n: number) => `The chain holds: ${count(n, 'line', 'lines')} verified.`,
    head: 'Last hash',
    broken: 'The chain is broken',
    brokenText:
      'A line was changed or lost after it was written. Keep a copy of library/ledger.jsonl and ask who could have.',
    table: 'Attempts, newest first',
    time: 'Time',
    what: 'What',
    edition: 'Edition',
    source: 'Source',
    reason: 'Reason',
    all: (n: number) => `Show all ${n}`,
    nowhere: '–',
    arrow: (from: number | null, to: number | null) =>
      to === null
        ? from === null
          ? '–'
          : String(from)
        : from === null
          ? `→ ${to}`
          : from === to
            ? `${to}`
            : `${from} → ${to}`,
    actions: { update: 'Update', 'roll-back': 'Roll-back', export: 'Export', repair: 'Repair' },
    outcomes: {
      started: 'started',
      installed: 'installed',
      'nothing-new': 'nothing new',
      refused: 'refused',
      failed: 'failed',
      cancelled: 'stopped',
      interrupted: 'interrupted',
      done: 'done',
    },
  },
} as const;
