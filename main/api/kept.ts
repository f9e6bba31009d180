import * as z from 'zod';
import type { AgeBands } from './library-view.ts';
import type { Decision, Note, NotePlace, Site } from './site-view.ts';
import type { Bookmark, KeptTab, SavedFilter, Session, Settings } from './state-view.ts';
import type { UpdateSettings } from './update-view.ts';

export const text = (max: number) => z.string().max(max);
export const route = text(2048).min(1);

/** Names a file of the data folder, on every system: hence no capitals. */
export const siteId = z.string().regex(/^[a-z0-9-]{1,64}$/, 'is not the id of a site');

/** A bulletin by its own id, whatever file it is in. */
export const bulletinId = text(512).min(1);

const site = z.strictObject({
  id: siteId,
  name: text(200).trim().min(1),
  product: text(512).trim().min(1),
  version: text(128).trim().min(1),
  deployment: text(200).trim().nullable(),
}) satisfies z.ZodType<Site>;

const decision = z.strictObject({
  status: z.enum(['to-do', 'in-progress', 'done', 'accepted', 'open']),
  who: text(200).trim(),
  when: z.iso.datetime(),
  why: text(4000).trim(),
  revision: text(200).nullable(),
}) satisfies z.ZodType<Decision>;

export const notePlace = z.union([
  z.strictObject({ bulletin: bulletinId }),
  z.strictObject({
    route,
    anchor: text(512).nullable(),
    heading: text(2048).nullable(),
    title: text(2048).nullable().default(null),
    quote: text(400).nullable().default(null),
  }),
]) satisfies z.ZodType<NotePlace>;

const note = z.strictObject({
  place: notePlace,
  text: text(20_000).min(1),
  changed: z.iso.datetime(),
}) satisfies z.ZodType<Note>;

/** Days; ascending, or a band would be empty. */
const ageBands = z
  .strictObject({
    notice: z.number().int().min(1).max(3650),
    warning: z.number().int().min(1).max(3650),
    withheld: z.number().int().min(1).max(3650),
  })
  .refine(({ notice, warning, withheld }) => notice < warning && warning < withheld, {
    message: 'the three must ascend: notice, warning, withheld',
  }) satisfies z.ZodType<AgeBands>;

const bookmark = z.strictObject({
  id: z.string().min(1).max(64),
  route,
  anchor: text(512).nullable(),
  heading: text(2048).nullable(),
  quote: text(400).nullable(),
  title: text(2048),
  label: text(512).nullable(),
  created: z.iso.datetime(),
}) satisfies z.ZodType<Bookmark>;

const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['system', 'en', 'de']),
  textSize: z.number().int().min(75).max(250),
  measure: z.enum(['narrow', 'normal', 'wide']),
  motion: z.enum(['system', 'reduced']),
  deployments: z.enum(['mine', 'all']),
  updates: z.strictObject({
    source: text(4096).nullable(),
    mirror: text(4096).nullable(),
    scheduled: z.boolean(),
  }) satisfies z.ZodType<UpdateSettings>,
  age: ageBands,
}) satisfies z.ZodType<Settings>;

const offset = z.number().min(0);

const tab = z.strictObject({
  places: z
    .array(z.strictObject({ address: text(4096), scroll: offset, title: text(512).nullable() }))
    .min(1)
    .max(50)
    .readonly(),
  at: z.number().int().min(0).max(49),
}) satisfies z.ZodType<KeptTab>;

const closedTab = tab.extend({ position: z.number().int().min(0).max(199) });

const session = z.strictObject({
  address: text(4096).nullable(),
  scroll: offset,
  tabs: z.array(tab).max(200).readonly(),
  tab: z.number().int().min(0).max(199),
  closed: z.array(closedTab).max(25).readonly(),
  expanded: z.array(text(2048)).max(5000).readonly(),
  sidebar: z.boolean(),
  sidebarWidth: z.number().min(0).max(2000),
  outlineWidth: z.number().min(0).max(2000),
  notes: z.boolean(),
  notesWidth: z.number().min(0).max(2000),
  commands: z.array(text(4200)).max(20).readonly(),
  searches: z.array(text(200)).max(20).readonly(),
  welcomed: z.boolean(),
}) satisfies z.ZodType<Session>;

const savedFilter = z.strictObject({
  name: text(100).trim().min(1),
  query: text(2000).regex(/^(?:\?|$)/, 'is not the query of an address'),
}) satisfies z.ZodType<SavedFilter>;

/** Schemas of what is kept between two starts, shared with the room that keeps it. */
export const stateSchemas = { bookmark, settings, session, site, decision, note, savedFilter };
