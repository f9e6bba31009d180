import { count, day } from './amounts.ts';

/** Sites: the installations that the reader looks after. */
export const sites = {
  title: 'Sites',
  lead: 'The installations that you look after. Bulletins are judged for the chosen one; each keeps its own read marks, decisions and notes.',
  none: 'No sites yet',
  noneText:
    'A site is an installation that you look after: a product, the version that it runs, and how it is deployed. Bulletins then say what they mean for it.',
  menu: {
    label: 'Sites and releases',
    other: 'Another product or version…',
    edit: 'Edit sites…',
    none: 'Judge for no site',
  },
  list: 'Your sites',
  moveUp: (name: string) => `Move ${name} up`,
  moveDown: (name: string) => `Move ${name} down`,
  moveKeys: 'Alt+↑ and Alt+↓ move the site that the focus is in.',
  add: 'Add a site',
  edit: 'Edit',
  editOne: (name: string) => `Edit ${name}`,
  removeOne: (name: string) => `Remove ${name}`,
  removed: (name: string) => `Removed “${name}” with its marks, decisions and notes`,
  choose: 'Choose',
  chooseOne: (name: string) => `Choose ${name}`,
  chosen: 'Chosen',
  formNew: 'A new site',
  formEdit: (name: string) => `Edit ${name}`,
  name: 'Name',
  nameExample: 'Plant 7',
  deployment: 'Deployment (optional)',
  deployments: ['air-gapped', 'connected', 'behind a proxy', 'test bench'],
  productUnknown: 'this library doesn’t know the product: every verdict is “doesn’t say”',
  releaseUnknown: 'this library doesn’t list the version',
} as const;

/** What a site decided about a bulletin, and what it noted. */
export const decision = {
  title: (site: string) => `At ${site}`,
  none: 'Nothing decided yet',
  statuses: {
    'to-do': 'To do',
    'in-progress': 'In progress',
    done: 'Done',
    accepted: 'Risk accepted',
    open: 'Taken back',
  },
  outdated: 'The bulletin was revised since: look again.',
  by: (who: string, when: string) => (who === '' ? day(when) : `${who}, ${day(when)}`),
  decide: 'Decide',
  change: 'Change the decision',
  takeBack: 'Take it back',
  status: 'Decision',
  who: 'Who decides',
  why: 'Why',
  history: (n: number) => count(n, 'decision so far', 'decisions so far'),
  saved: 'Decision saved',
  addNote: 'Add a note',
  editNote: 'Edit the note',
  note: 'Note',
  noteSaved: 'Note saved',
  noteRemoved: 'Note removed',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  unread: 'Unread',
} as const;

/** Files made of the list. */
export const exported = {
  button: 'Export',
  menu: 'Export what is listed',
  formats: {
    csv: ['CSV', 'for a spreadsheet'],
    json: ['JSON', 'for scripts'],
    vex: ['CSAF VEX', 'the verdicts as a document for other tools'],
    html: ['Printable page', 'open it and print, or save it as PDF'],
  },
  several: {
    item: 'Several sites…',
    title: 'One file of several sites',
    lead: 'Every bulletin of the library is in it, whatever the list is filtered by, once for each site.',
    sites: 'Sites in the file',
    format: 'Kind of file',
    mixed: 'Whoever gets this file sees the verdicts, decisions and notes of all these sites.',
    save: (n: number) => `Export ${count(n, 'site', 'sites')}`,
  },
  saved: (name: string) => `Saving ${name}`,
} as const;

/** Looking for a file's hash in the library. */
export const check = {
  title: 'Check a file',
  lead: 'Compares a file’s SHA-256 with every hash that the pages and bulletins of this library print. The file is read here and goes nowhere.',
  drop: 'Drop a file here, or',
  pick: 'Pick a file',
  reading: (name: string) => `Reading ${name}`,
  progress: (done: string, total: string) => `${done} of ${total}`,
  stop: 'Stop',
  unreadable: (name: string) => `${name} could not be read to its end.`,
  unreadableNext: 'It may have been moved, changed or removed meanwhile; a folder can’t be checked.',
  found: (n: number) => `This library prints its hash in ${count(n, 'place', 'places')}`,
  foundText: 'Compare what is written there with the file that you have: the words say what the hash is of.',
  notFound: 'Not in this library',
  notFoundText: 'No page and no bulletin prints this hash. That says nothing about the file, good or bad.',
  searched: (hashes: number, pages: number, bulletins: number, edition: string) =>
    `Looked through ${count(hashes, 'hash', 'hashes')} in ${count(pages, 'page', 'pages')} and ${count(bulletins, 'bulletin', 'bulletins')} (${edition}).`,
  incomplete: (n: number) => `${count(n, 'file', 'files')} of the library could not be looked through.`,
  sha256: 'SHA-256',
  copyHash: 'SHA-256 copied',
  file: 'File',
  another: 'Check another file',
} as const;

/** How old the edition is, by its band. */
export const libraryAge = {
  fresh: (age: string) => age,
  notice: (age: string) => `${age}: look for a newer edition`,
  warning: (age: string) => `${age}: bulletins since then are missing`,
  withheld: (age: string) => `${age}: too old, verdicts withheld`,
  clock: 'Age unknown: this computer’s clock is behind the edition’s date',
} as const;
