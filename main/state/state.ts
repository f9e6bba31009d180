import * as z from 'zod';
import { stateSchemas } from '../api/contract.ts';
import type { Session, Settings } from '../api/state-view.ts';

/** The version of `state.json` that this program writes; a higher one is refused and kept aside. */
export const stateVersion = 1;

/** Settings as they are before anybody changed one. */
export const defaultSettings: Settings = {
  theme: 'system',
  textSize: 100,
  updates: { source: null, mirror: null, scheduled: false },
};

/** Where a new reader begins. */
export const freshSession: Session = {
  address: null,
  scroll: 0,
  expanded: [],
  sidebar: true,
  sidebarWidth: 264,
  outlineWidth: 232,
  searches: [],
};

/**
 * The parts of `state.json`, each with its schema and what stands in for it while it is missing or damaged.
 * A new key of a part gets its default here, so that an older file still reads.
 */
export const stateParts = {
  bookmarks: { schema: z.array(stateSchemas.bookmark), fresh: [] },
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
export type StateOf<P extends StatePart> = z.output<(typeof stateParts)[P]['schema']>;

const asObject = (value: unknown): object =>
  typeof value === 'object' && value !== null ? value : { value };
