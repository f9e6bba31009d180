import * as z from 'zod';
import type { BulletinList, BulletinName, BulletinReading, FirstBulletins } from './bulletin-view.ts';
import type { DifferenceView, ExportedFile, ExposureView, GoingView, SinceView } from './exposure-view.ts';
import { hostDeeds, type HostCommand } from './host-view.ts';
import type { LibraryAge, LibraryDescription, Problem, ProductView, TreeNode } from './library-view.ts';
import { listFilter } from './list-filter.ts';
import { pageLanguages, type PageView } from './page-view.ts';
import type { PrintView } from './print-view.ts';
import type { RelatedView } from './related-view.ts';
import type { SearchAnswer, SearchState } from './search-view.ts';
import { bulletinId, notePlace, route, siteId, stateSchemas, text } from './kept.ts';
import type { DecisionView, FileCheck, Note, NoteView, Site, SiteList, SiteView } from './site-view.ts';
import type {
  AboutView,
  Bookmark,
  BookmarkView,
  ImportReport,
  SavedFilter,
  LogView,
  Session,
  SettingRules,
  Settings,
} from './state-view.ts';
import type {
  ExportView,
  LedgerListView,
  LookView,
  PlanConcernsView,
  ProxyQuestion,
  UpdateDoneView,
  UpdatePlanView,
  UpdateProgress,
  UpdatesState,
} from './update-view.ts';

declare const result: unique symbol;

/** One call: the schema of its parameters, and the type of its result (which exists for the compiler only). */
export interface CallRow<P extends z.ZodType = z.ZodType, R = unknown> {
  readonly params: P;
  readonly [result]?: R;
}

const call =
  <R>() =>
  <P extends z.ZodType>(params: P): CallRow<P, R> => ({ params });

const nothing = z.strictObject({});
const { bookmark, settings, session, site, decision, savedFilter } = stateSchemas;

/** What verdicts are for: a site, or a product and version. Without a version every release is unnamed. */
const asked = {
  site: siteId.optional(),
  product: text(512).min(1).optional(),
  version: text(128).optional(),
};

/**
 * Every call, once. The dispatcher parses parameters by `params`; the renderer and the terminal take their types
 * from here and hold no schema code.
 */
export const calls = {
  'library.describe': call<LibraryDescription>()(nothing),
  'library.tree': call<readonly TreeNode[]>()(nothing),
  'library.problems': call<readonly Problem[]>()(nothing),
  /** How old the edition is, by the bands of the settings. */
  'library.age': call<LibraryAge>()(nothing),
  /** `language`: what the program's own words on a bulletin's page are in. */
  'page.read': call<PageView>()(z.strictObject({ route, language: z.enum(pageLanguages).default('en') })),
  /**
   * All bulletins; for a site, or a product (id, name or alias) and version, each with its verdict. With `evidence`, each
   * with the words that it rests on, which costs reading every document whole.
   */
  'bulletins.list': call<BulletinList>()(z.strictObject({ ...asked, evidence: z.boolean().default(false) })),
  /** What a list begins with when it is filtered and sorted so: thousands of lines take a while to hand over. */
  'bulletins.first': call<FirstBulletins>()(
    z.strictObject({ ...asked, filter: listFilter, count: z.number().int().min(1).max(500) }),
  ),
  /** What every bulletin is called. */
  'bulletins.names': call<readonly BulletinName[]>()(nothing),
  /** What can be asked for: the catalogue's products, or the ones that the bulletins name where there is none. */
  'bulletins.products': call<readonly ProductView[]>()(nothing),
  /** How many bulletins there are; `incomplete` files more should be some, and could not be read. */
  'bulletins.count': call<{ readonly bulletins: number; readonly incomplete: number }>()(nothing),
  /** By route, or by any id in a route's place. */
  'bulletins.read': call<BulletinReading>()(z.strictObject({ route, ...asked })),
  /** Bulletins and pages that have to do with a bulletin. */
  'bulletins.related': call<RelatedView>()(z.strictObject({ route })),
  /** The reader's filters of the list, in the order in which they were saved. */
  'filters.list': call<readonly SavedFilter[]>()(nothing),
  /** Saves a filter; one of the same name is replaced in its place. Answers with all. */
  'filters.save': call<readonly SavedFilter[]>()(z.strictObject({ filter: savedFilter })),
  /** Answers with those that are left. */
  'filters.remove': call<readonly SavedFilter[]>()(z.strictObject({ name: text(100) })),
  /** A bar for every release of the site's product, or of the named one. */
  'bulletins.exposure': call<ExposureView>()(z.strictObject(asked)),
  /** What going from the site's (or the named) release to another changes. */
  'bulletins.going': call<GoingView>()(z.strictObject({ ...asked, to: text(128).min(1) })),
  /** What changed since `bulletins.seen` was last said for the site. The first question says it by itself. */
  'bulletins.since': call<SinceView>()(z.strictObject({ site: siteId })),
  /** Everything as it is now was seen at the site: the next `bulletins.since` compares with this. */
  'bulletins.seen': call<SinceView>()(z.strictObject({ site: siteId })),
  /** A bulletin against its revision in the edition before this one, or in the one that the site saw last. */
  'bulletins.difference': call<DifferenceView>()(z.strictObject({ route, ...asked })),
  /** A file of what is listed: of one site, or of several where they are asked for by name. */
  'bulletins.export': call<ExportedFile>()(
    z.strictObject({
      format: z.enum(['csv', 'json', 'vex', 'html']),
      ...asked,
      sites: z.array(siteId).min(1).max(500).optional(),
      /** Which bulletins, in this order; all where absent. */
      ids: z.array(bulletinId).max(50_000).optional(),
      /** The filter that chose them, in words, for the head of the file. */
      filter: text(500).optional(),
      /** What a page to print is told in; files for programs are the same in every language. */
      language: z.enum(pageLanguages).default('en'),
    }),
  ),
  'sites.list': call<SiteList>()(nothing),
  /**
   * Adds a site, or replaces the one with the same id; `before` puts a restored one back in its place. The first one is
   * chosen by itself. A site that was removed comes back with all that it kept, as long as Fieldbook runs.
   */
  'sites.save': call<SiteView>()(
    z.strictObject({ site: site.partial({ id: true }), before: siteId.nullable().optional() }),
  ),
  /** Answers with what was removed and what followed it, so that it can be put back. */
  'sites.remove': call<{ readonly site: Site; readonly before: string | null; readonly list: SiteList }>()(
    z.strictObject({ id: siteId }),
  ),
  /** Puts a site before another, or at the end. */
  'sites.move': call<SiteList>()(z.strictObject({ id: siteId, before: siteId.nullable() })),
  /** `null`: no site. */
  'sites.choose': call<SiteList>()(z.strictObject({ id: siteId.nullable() })),
  /** Marks bulletins read or unread at a site: those named, or all of the library. Answers with those that changed. */
  'marks.save': call<{ readonly changed: readonly string[] }>()(
    z.strictObject({
      site: siteId,
      bulletins: z.array(bulletinId).max(50_000).nullable(),
      read: z.boolean(),
    }),
  ),
  /** Decides about a bulletin at a site; `open` takes a decision back. Earlier ones are kept. */
  'decisions.save': call<DecisionView>()(
    z.strictObject({
      site: siteId,
      bulletin: bulletinId,
      decision: decision.pick({ status: true, who: true, why: true }),
    }),
  ),
  /** The notes of a site, or those of the reader that belong to none (`site: null`). */
  'notes.list': call<readonly NoteView[]>()(z.strictObject({ site: siteId.nullable() })),
  /** Replaces the note of a place; empty text removes it. Answers with what was there before. */
  'notes.save': call<{ readonly note: Note | null; readonly before: Note | null }>()(
    z.strictObject({ site: siteId.nullable(), place: notePlace, text: text(20_000) }),
  ),
  /** Looks for a file's SHA-256 among the hashes that pages and bulletins print. */
  'files.check': call<FileCheck>()(
    z.strictObject({ sha256: z.string().regex(/^[0-9a-fA-F]{64}$/, 'is not a SHA-256 in hex') }),
  ),
  'search.query': call<SearchAnswer>()(
    z.strictObject({ text: text(20_000), limit: z.number().int().min(1).max(200).default(20) }),
  ),
  'search.state': call<SearchState>()(nothing),
  'bookmarks.list': call<readonly BookmarkView[]>()(nothing),
  /** Adds a bookmark, or replaces the one with the same id; `before` puts a restored one back in its place. */
  'bookmarks.save': call<BookmarkView>()(
    z.strictObject({
      bookmark: bookmark.partial({ id: true, created: true }),
      before: z.string().max(64).nullable().optional(),
    }),
  ),
  /** Answers with what was removed and what followed it, so that it can be put back. */
  'bookmarks.remove': call<{ readonly bookmark: Bookmark; readonly before: string | null }>()(
    z.strictObject({ id: z.string().max(64) }),
  ),
  /** Puts a bookmark before another, or at the end (`before: null`). */
  'bookmarks.move': call<readonly BookmarkView[]>()(
    z.strictObject({ id: z.string().max(64), before: z.string().max(64).nullable() }),
  ),
  /** A page as a document to print, with everything below it in the tree where `whole`. */
  'print.read': call<PrintView>()(z.strictObject({ route, whole: z.boolean().default(false) })),
  /** Bookmarks and notes as a file: both whole, bookmarks as browsers read them, or notes to read. */
  'kept.export': call<ExportedFile>()(z.strictObject({ format: z.enum(['json', 'bookmarks', 'notes']) })),
  /**
   * Takes a file of bookmarks or notes over, without doubles. It comes in pieces, as a loopback call has a limit; `null`
   * until the last one.
   */
  'kept.import': call<ImportReport | null>()(
    z.strictObject({ upload: text(64).min(1), text: text(40_000), last: z.boolean() }),
  ),
  /** Takes an import back: what it added goes, what it joined is as it was, unless it was changed since. */
  'kept.takeBack': call<null>()(z.strictObject({ upload: text(64).min(1) })),
  'settings.read': call<Settings>()(nothing),
  /** What the settings are by default, and which of them an administrator set. */
  'settings.rules': call<SettingRules>()(nothing),
  /** `setting-managed` where an administrator set one of them to something else. */
  'settings.change': call<Settings>()(settings.partial()),
  'session.read': call<Session>()(nothing),
  'session.save': call<null>()(session.partial()),
  /** What the updates screen shows first. */
  'updates.state': call<UpdatesState>()(nothing),
  /** Asks a source and plans what it offers; nothing is changed. Without `from`, the source of the settings. */
  'updates.look': call<LookView>()(
    z.strictObject({
      from: text(4096).min(1).optional(),
      mirror: text(4096).min(1).optional(),
      /** The person saw the dates and said yes; counts for folders and files only. */
      acceptExpired: z.boolean().default(false),
      /** The publisher's root.json, where nobody is trusted yet. */
      trust: text(100_000).optional(),
    }),
  ),
  /** The plan of the last look; `nothing-planned` when there is none. */
  'updates.plan': call<UpdatePlanView>()(nothing),
  /** Which of the bulletins that the plan brings concern which site. Fetches those; nothing is changed. */
  'updates.concerns': call<PlanConcernsView>()(z.strictObject({ plan: text(64) })),
  /** Does what the plan says; answers when it is done. `update.progress` tells how far it is. */
  'updates.apply': call<UpdateDoneView>()(z.strictObject({ plan: text(64) })),
  /** Stops a running update; what was fetched is kept, so that it is a pause as well. */
  'updates.cancel': call<null>()(nothing),
  /** What a proxy asks of the person, while a look or an update waits for it; `null`: nothing. */
  'updates.question': call<ProxyQuestion | null>()(nothing),
  /** Answers it; `null` gives no name, and ends what waits. The password is kept in memory for this run, and nowhere else. */
  'updates.answer': call<null>()(
    z.strictObject({
      question: text(64),
      login: z.strictObject({ name: text(256).min(1), password: text(1024) }).nullable(),
    }),
  ),
  'updates.rollback': call<{ readonly from: number; readonly to: number }>()(nothing),
  /** Reads the library that came with the program again, where that is newer than what is installed. */
  'updates.leave': call<{ readonly from: number }>()(nothing),
  'updates.ledger': call<LedgerListView>()(nothing),
  /** Writes the installed edition as a signed folder, or a file when the name ends in `.fieldbook`. */
  'updates.export': call<ExportView>()(
    z.strictObject({
      to: text(4096).min(1),
      since: z.number().int().min(0).nullable().default(null),
      /** Bytes a part; `null` leaves the file whole. */
      partSize: z.number().int().min(1_000_000).nullable().default(null),
    }),
  ),
  'about.read': call<AboutView>()(nothing),
  /** The end of the log of the host that answers. */
  'about.log': call<LogView>()(nothing),
  /** Has the desktop do what no page can; `not-here` from every other host. Answers when it is begun, not when it is done. */
  'host.do': call<null>()(z.strictObject({ deed: z.enum(hostDeeds) })),
} as const;

/** Every event, once: name → payload. */
export interface Events {
  'index.progress': SearchState;
  /** The library's files changed: what is shown may be stale. `routes` are the pages that changed; `null`: any. */
  'library.changed': { readonly routes: readonly string[] | null; readonly tree: boolean };
  /** How far a running update is. */
  'update.progress': UpdateProgress;
  /** A look, an update or a roll-back ended: `updates.state` has changed. `offered` is a newer edition's serial. */
  'update.changed': { readonly offered: number | null };
  /** A proxy asks the person for a name and a password; `null`: it no longer does. */
  'update.asks': { readonly question: ProxyQuestion | null };
  /** Something kept changed, here or in another window. */
  'state.changed': {
    readonly part: 'bookmarks' | 'settings' | 'sites' | 'marks' | 'decisions' | 'notes' | 'seen' | 'filters';
  };
  /**
   * The host was asked to show an address of the app: by a `fieldbook:` link, a second start or the menu. `behind`: in a tab
   * behind the one that is read.
   */
  'address.asked': { readonly address: string; readonly behind?: true };
  /** The host's menu asks the page to do something. */
  'command.asked': { readonly command: HostCommand };
  /** The system is about to end everything: what is not kept yet is kept now. */
  'session.ending': { readonly now: true };
}

/** Names of the events, for transports that must refuse unknown ones. */
export const eventNames = [
  'index.progress',
  'library.changed',
  'update.progress',
  'update.changed',
  'update.asks',
  'state.changed',
  'address.asked',
  'command.asked',
  'session.ending',
] as const satisfies readonly (keyof Events)[];

export type CallName = keyof typeof calls;
export type EventName = keyof Events;
/** What a caller passes. */
export type Params<N extends CallName> = z.input<(typeof calls)[N]['params']>;
/** What the implementation receives, defaults filled in. */
export type Parsed<N extends CallName> = z.output<(typeof calls)[N]['params']>;
/** What the call answers with. */
export type Result<N extends CallName> = (typeof calls)[N] extends CallRow<z.ZodType, infer R> ? R : never;
