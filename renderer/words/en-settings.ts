import { count } from './amounts.ts';

/** What the reader can set. `words` are other names under which a setting is looked for. */
export const settings = {
  title: 'Settings',
  find: 'Search the settings',
  found: (n: number) => (n === 0 ? 'No setting has these words' : count(n, 'setting', 'settings')),
  showAll: 'Show all',
  restore: 'Restore default',
  restoreOne: (setting: string) => `Restore the default of ${setting}`,
  managed: 'Set by your organisation',
  managedBy: (file: string) => `Some settings are set by your organisation, in ${file}.`,
  managedBroken: 'The settings of your organisation cannot be used',
  sections: {
    look: 'Look',
    language: 'Language',
    updates: 'Updates',
    leaving: 'What may leave this computer',
    age: 'Age of the library',
  },
  theme: {
    label: 'Theme',
    note: 'Light, dark, or whichever the system has.',
    words: 'dark light colours night appearance',
  },
  themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
  textSize: {
    label: 'Text size',
    note: 'Of everything that is shown.',
    words: 'font zoom larger smaller bigger letters',
  },
  smaller: 'Smaller',
  larger: 'Larger',
  percent: (n: number) => `${n}%`,
  measure: {
    label: 'Length of lines',
    note: 'How wide the text of a page may become.',
    words: 'measure line width column wide narrow',
  },
  measures: { narrow: 'Short', normal: 'Normal', wide: 'Long' },
  motion: {
    label: 'Motion',
    note: 'Whether things glide into their place.',
    words: 'animation reduced transitions move',
  },
  deployments: {
    label: 'Parts for other deployments',
    note: 'Parts of a page that are marked for another deployment than the chosen site’s. A page always says when something is hidden.',
    words: 'air-gapped helm appliance saas hide site',
  },
  deploymentNames: { mine: 'Hide', all: 'Show' },
  motions: { system: 'Like the system', reduced: 'None' },
  language: {
    label: 'Language of the interface',
    note: 'Pages and bulletins stay in the language that their publisher wrote them in. Fieldbook reloads; your place is kept.',
    words: 'locale translation English German Deutsch',
  },
  languageSystem: 'Like the system',
  source: {
    label: 'Source of updates',
    note: 'An https address, a folder or a .fieldbook file. Leave empty for none.',
    words: 'update address repository server stick',
  },
  mirror: {
    label: 'Mirror',
    note: 'The same repository elsewhere, asked when the source is out of reach.',
    words: 'update address second fallback',
  },
  scheduled: {
    label: 'Look for updates by itself',
    note: 'At start and every 12 hours, at the source only. It never installs by itself.',
    words: 'automatic schedule network check',
  },
  switch: { off: 'Off', on: 'On' },
  leaving: {
    label: 'What is sent, and who is asked',
    words: 'privacy telemetry network offline data tracking internet',
    never: 'Fieldbook sends nothing about you, what you read or what you search, to anyone.',
    looksOff: 'It asks no network for updates unless you press Look.',
    looksOn: (source: string) =>
      `It asks ${source} whether there is an update, because that is allowed above. It asks for files, and says nothing of you.`,
    links:
      'A link that leaves Fieldbook is shown with its address first, and opened by your browser after your yes.',
  },
  age: {
    label: 'Days until a library counts as old',
    note: 'A library without news says less every day. Reading is never blocked.',
    words: 'stale bands notice warning withheld verdicts expiry',
  },
  ages: {
    notice: 'Say that newer ones exist, after',
    warning: 'Warn, after',
    withheld: 'Give no verdicts, after',
  },
  days: 'days',
  ageOrder: 'The three must rise, each from 1 to 3650 days.',
  kept: 'Kept on this computer, in the data folder.',
  keptForVisitor:
    'Kept for you by the machine that serves this reader. Where updates come from is set there.',
} as const;

/** What a ticket needs to know. */
export const about = {
  title: 'About Fieldbook',
  lead: 'What a ticket needs to know about this installation.',
  copyAll: 'Copy for a ticket',
  version: 'Version',
  host: 'Host',
  node: 'Node',
  platform: 'Platform',
  dataFolder: 'Data folder',
  visitorFolder: 'Your data, where it is served',
  library: 'Library',
  edition: 'Edition',
  digest: 'Digest',
  age: 'Age',
  source: 'Came from',
  bundled: 'the program itself',
  ledger: 'Ledger head',
  ledgerEmpty: 'nothing was attempted yet',
  ledgerBroken: (hash: string) => `${hash} (the chain is broken)`,
  managed: 'Set by your organisation',
  pages: 'Pages',
  bulletinsCount: 'Bulletins',
  publisher: 'Publisher',
  contact: 'Security contact',
  notices: 'At the last start',
  log: 'Log',
  logLead:
    'What happened to the program, newest last. It holds no texts of pages and nothing that you searched.',
  logOpen: 'Show the log',
  logEmpty: 'Nothing was written yet.',
  logCut: (file: string) => `Only the end is shown. All of it is in ${file}.`,
  logCopy: 'Copy the log',
} as const;

/** The first screen of all. */
export const welcome = {
  title: 'Welcome to Fieldbook',
  sentences: [
    'Here is your product’s security documentation with its security bulletins, readable without a network.',
    'Name the release that you run, and each bulletin says whether it affects it, doesn’t say, or states that it doesn’t.',
  ],
  stays: 'Nothing that you read, search or write leaves this computer.',
  visitorStays: (host: string) =>
    `This reader is shared by ${host}. What you keep here is kept there, and shown to you alone.`,
  pick: 'What do you run?',
  pickNote: 'This becomes your first site. Change it at any time at the top right.',
  start: 'Start with this release',
  later: 'Later',
  read: 'Start reading',
} as const;
