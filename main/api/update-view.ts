import type { SeverityView, VerdictWordView } from './bulletin-view.ts';
import type { Failure } from './failure.ts';
import type { EditionView } from './library-view.ts';
import type { Note, Said } from './sayings/sayings.ts';

/** One of the four TUF roles, and what vouches for it. */
export interface RoleProofView {
  readonly role: 'root' | 'timestamp' | 'snapshot' | 'targets';
  readonly version: number;
  /** Good until; ISO 8601. */
  readonly expires: string;
  readonly expired: boolean;
  /** How many keys must sign. */
  readonly threshold: number;
  /** Ids of the keys that did. */
  readonly signers: readonly string[];
}

/** Paths of files, by what becomes of them. */
export interface PathChangesView {
  readonly new: readonly string[];
  readonly revised: readonly string[];
  readonly withdrawn: readonly string[];
}

/** What an update would do. Nothing is changed by making one. */
export interface UpdatePlanView {
  /** Names the plan for `updates.apply`; the next look makes it stale. */
  readonly id: string;
  readonly source: string;
  /** Serial of the installed edition; `null` before the first update. */
  readonly from: number | null;
  readonly to: number;
  /** When the offered edition was made, ISO 8601. */
  readonly date: string;
  /** Compared with the installed edition or, before the first update, with the library that came with the program. */
  readonly changes: {
    readonly pages: PathChangesView;
    readonly bulletins: PathChangesView;
    /** Pictures and the catalogue. */
    readonly other: PathChangesView;
  };
  /** To be fetched. */
  readonly bytes: number;
  readonly files: number;
  /** Room that it takes on the disk of the data folder, and what is free there, bytes; `null` where that cannot be told. */
  readonly room: { readonly needed: number; readonly free: number | null };
  /** The edition is installed already, and only damaged or missing files are brought again. */
  readonly repair: boolean;
  readonly roles: readonly RoleProofView[];
  /** What was accepted by hand. */
  readonly notes: readonly Note[];
}

/** A bulletin that an update brings or revises, and the sites that it concerns. */
export interface PlanConcern {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly severity: SeverityView;
  readonly score: number | null;
  readonly change: 'new' | 'revised' | 'withdrawn';
  /** Those that it affects, may affect, or affected until now. What is withdrawn says nothing from then on: `unknown`. */
  readonly sites: readonly {
    readonly id: string;
    readonly name: string;
    readonly verdict: VerdictWordView;
    /** The rule that decided. */
    readonly rule: string;
    /** What the revision that is read now says; `null` for a new bulletin. */
    readonly before: VerdictWordView | null;
  }[];
}

/** Which bulletins of a plan concern which site. */
export interface PlanConcernsView {
  /** Worst first; those that concern no site are left out. */
  readonly bulletins: readonly PlanConcern[];
  /** How many new, revised and withdrawn bulletins were looked into. */
  readonly read: number;
  /** How many could not be: too many of them, or no bulletins. */
  readonly unread: number;
  /** How many sites were asked for. */
  readonly sites: number;
}

/** The answer to a look: something to install, or nothing new. */
export type LookView =
  | { readonly kind: 'plan'; readonly plan: UpdatePlanView }
  | {
      readonly kind: 'nothing-new';
      readonly serial: number;
      readonly source: string;
      readonly notes: readonly Note[];
    };

/** A name and a password. */
export interface ProxyLogin {
  readonly name: string;
  readonly password: string;
}

/** What a proxy wants of the person before it lets anything through. Asked on the desktop only. */
export interface ProxyQuestion {
  readonly id: string;
  /** Host and port. */
  readonly proxy: string;
  /** The proxy's own words for what it guards; anybody's text, at most 100 characters. */
  readonly realm: string;
  /** The password travels to the proxy unencrypted. */
  readonly plain: boolean;
  /** What was said before was refused. */
  readonly wrong: boolean;
}

/** How far a running update is. */
export interface UpdateProgress {
  readonly stage: 'fetching' | 'installing' | 'done';
  readonly bytes: number;
  readonly ofBytes: number;
  readonly files: number;
  readonly ofFiles: number;
}

/** What became of an update. */
export interface UpdateDoneView {
  readonly from: number | null;
  readonly to: number;
  readonly bytes: number;
  readonly files: number;
  readonly notes: readonly Note[];
}

/** Everything that the updates screen shows before anybody asked for anything. */
export interface UpdatesState {
  readonly phase: 'idle' | 'looking' | 'applying';
  /** Of the running update; `null` when none runs. */
  readonly progress: UpdateProgress | null;
  /** What is being read. */
  readonly reading: EditionView;
  /** The installed edition; `null` before the first update. */
  readonly installed: { readonly serial: number; readonly date: string } | null;
  /** Why the installed edition is not what is read; `null` where it is, and where there is none. */
  readonly unread: Failure | null;
  /** The edition that a roll-back leads to; `null` when there is none. */
  readonly previous: number | null;
  /** The library that came with the program, where it is newer than the installed edition that is read; else `null`. */
  readonly newerBundled: { readonly date: string } | null;
  /** Who vouches for the installed edition; empty before the first update. */
  readonly roles: readonly RoleProofView[];
  /** Who vouches for what was seen last, which may be newer; empty before the first look. */
  readonly seen: readonly RoleProofView[];
  /** Whether anybody is trusted: without a root, a look needs one (`trust`). */
  readonly trusted: boolean;
  /** A newer edition that a look found and nobody took yet. */
  readonly offered: { readonly serial: number; readonly date: string; readonly source: string } | null;
  /** When the last look ended, and how; `null` when there was none since the start. */
  readonly lastLook: { readonly time: string; readonly failure: string | null } | null;
  /** For the connected side: what is here, in a few lines that a person can carry as text or as a QR code. */
  readonly stateNote: string;
  /** The same with the products and releases of the sites; `null` where there are none. */
  readonly stateNoteWithSites: string | null;
}

/** One line of the ledger. */
export interface LedgerEntryView {
  readonly number: number;
  readonly time: string;
  readonly action: 'update' | 'roll-back' | 'export' | 'repair';
  readonly outcome:
    'started' | 'installed' | 'nothing-new' | 'refused' | 'failed' | 'cancelled' | 'interrupted' | 'done';
  readonly source: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly code: string | null;
  readonly reason: string | null;
  /** The reason as data; `null` where an older program wrote the line. */
  readonly said: Said | null;
  readonly signers: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
  /** The notes as data, one for one; empty where an older program wrote the line. */
  readonly notesSaid: readonly (Said | null)[];
}

/** The ledger, and whether its chain of hashes holds. */
export interface LedgerListView {
  readonly entries: readonly LedgerEntryView[];
  /** SHA-256 of the last line. */
  readonly head: string;
  /** The first broken link; `null` when the chain holds. */
  readonly broken: Note | null;
}

/** What an export wrote. */
export interface ExportView {
  readonly serial: number;
  readonly files: number;
  readonly bytes: number;
  /** Absolute paths. */
  readonly written: readonly string[];
  /** What a person should know beside it. */
  readonly notes: readonly Note[];
}

/** Where updates come from, as the reader set it. */
export interface UpdateSettings {
  /** An https address, a folder or a file; `null` when none was set. */
  readonly source: string | null;
  readonly mirror: string | null;
  /** Look at start and every 12 hours. Off until allowed. */
  readonly scheduled: boolean;
}
