import * as z from 'zod';
import { stateSchemas } from '../api/kept.ts';
import { listPart } from './list-part.ts';
import { limits } from './state.ts';

/** The version of a site's files that this program writes. */
export const siteVersion = 1;

const id = z.string().max(512);
const revision = z.string().max(200);

/** Which revision of a bulletin was read: its id, the publisher's version and date of it. */
const mark = z.tuple([id, revision, revision]).readonly();

/** Every decision about one bulletin, oldest first. */
const decided = z.strictObject({
  bulletin: id,
  history: z.array(stateSchemas.decision).min(1).max(limits.decisionsEach),
});

/** `sites/site-<id>.json`: what a site keeps. */
export const siteParts = {
  marks: listPart(mark, limits.marks),
  decisions: listPart(decided, limits.decisions),
  notes: listPart(stateSchemas.note, limits.notes),
} as const;

/**
 * What a bulletin looked like to a site when it was last seen, in as few bytes as tell the next visit what changed.
 * The three digests are over what it says of products, over its remediations, and over all of it.
 */
const glimpse = z
  .tuple([
    id,
    /** The publisher's version and date of the revision. */
    revision,
    revision,
    /** The verdict: affected, not affected, unknown; `x` is unknown because the product isn't named. */
    z.enum(['a', 'n', 'u', 'x']),
    /** "high 7.5" or "high". */
    z.string().max(20),
    /** `1` when withdrawn. */
    z.union([z.literal(0), z.literal(1)]),
    /** Releases named as fixed, joined by spaces. */
    z.string().max(4000),
    z.string().max(16),
    z.string().max(16),
    z.string().max(16),
    /** CVEs by which the release is affected, joined by spaces; absent in what was kept before they were. */
    z.string().max(4000).optional(),
  ])
  .readonly();

/** What the whole library looked like to a site, and when. */
const snapshot = z.strictObject({
  /** ISO 8601 UTC. */
  taken: z.iso.datetime(),
  edition: z.strictObject({
    kind: z.enum(['bundled', 'installed', 'working-copy']),
    serial: z.number().int().nullable(),
    date: z.string().max(40).nullable(),
    digest: z.string().max(64),
  }),
  product: z.string().max(512),
  version: z.string().max(128),
  bulletins: z.array(glimpse).max(limits.marks),
});

/** `sites/site-<id>.seen.json`: large, and nobody's loss when it is gone. */
export const seenParts = { snapshot: { schema: snapshot.nullable(), fresh: null } } as const;

export type Mark = z.output<typeof mark>;
export type Decided = z.output<typeof decided>;
export type Glimpse = z.output<typeof glimpse>;
export type Snapshot = z.output<typeof snapshot>;
