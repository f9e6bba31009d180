import * as z from 'zod';
import { stateSchemas } from '../api/kept.ts';
import type { Session, Settings } from '../api/state-view.ts';
import { listPart } from './list-part.ts';
import type { ValueOf } from './parts-file.ts';

/** The version of `state.json` that this program writes; a higher one is refused and kept aside. */
export const stateVersion = 1;

/** How much may be kept: enough for any reader, and too little to make a start slow. */
export const limits = {
  bookmarks: 10_000,
  sites: 500,
  notes: 5000,
  marks: 50_000,
  decisions: 20_000,
  decisionsEach: 100,
  filters: 200,
} as const;

/** Settings as they are before anybody changed one. */
export const defaultSettings: Settings = {
  theme: 'system',
  language: 'system',
  textSize: 100,
  measure: 'normal',
  motion: 'system',
  deployments: 'mine',
  updates: { source: null, mirror: null, scheduled: false },
  age: { notice: 14, warning: 45, withheld: 120 },
};

/** Where a new reader begins. */
export const freshSession: Session = {
  address: null,
  scroll: 0,
  tabs: [],
  tab: 0,
  closed: [],
  expanded: [],
  sidebar: true,
  sidebarWidth: 264,
  outlineWidth: 232,
  notes: false,
  notesWidth: 304,
  commands: [],
  searches: [],
  welcomed: false,
};

/**
 * The parts of `state.json`, each with its schema and what stands in for it while it is missing or damaged.
 * A new key of a part gets its default here, so that an older file still reads.
 */
export const stateParts = {
  bookmarks: listPart(stateSchemas.bookmark, limits.bookmarks),
  /** In the reader's own order. What each keeps lies in a file of its own, see `site-files.ts`. */
  sites: listPart(stateSchemas.site, limits.sites),
  /** Which site was chosen last. */
  chosenSite: { schema: z.string().max(64).nullable(), fresh: null },
  /** Notes that belong to no site. */
  notes: listPart(stateSchemas.note, limits.notes),
  /** Filters of the list of bulletins, by name. */
  filters: listPart(stateSchemas.savedFilter, limits.filters),
  settings: {
    schema: z.preprocess((value) => ({ ...defaultSettings, ...asObject(value) }), stateSchemas.settings),
    fresh: defaultSettings,
  },
  session: {
    schema: z.preprocess((value) => ({ ...freshSession, ...asObject(value) }), stateSchemas.session),
    fresh: freshSession,
  },
} as const;

export type StatePart = keyof typeof stateParts;
export type StateOf<P extends StatePart> = ValueOf<typeof stateParts, P>;

const asObject = (value: unknown): object =>
  typeof value === 'object' && value !== null ? value : { value };
