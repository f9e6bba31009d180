import type { UpdateSettings } from './update-view.ts';
import type { AgeBands } from './library-view.ts';

/** A place in the library that the reader wants to find again. */
export interface Bookmark {
  readonly id: string;
  /** The page's route when the bookmark was made. */
  readonly route: string;
  /** The heading's anchor; `null` for the page as a whole. */
  readonly anchor: string | null;
  /** The heading's text then, to find it again under another anchor. */
  readonly heading: string | null;
  /** The first words of the place then, to find it again under another heading. */
  readonly quote: string | null;
  /** The page's title then. */
  readonly title: string;
  /** The name the reader gave it; `null` shows title and heading. */
  readonly label: string | null;
  /** ISO 8601 UTC. */
  readonly created: string;
}

/** Where a kept place (a bookmark's, a note's) leads in the library as it is now. */
export interface Resolved {
  /**
   * `exact`: page and heading are there. `moved`: found under another route or heading. `page-only`: the page is
   * there, the place in it is not. `gone`: this library has no such page.
   */
  readonly resolution: 'exact' | 'moved' | 'page-only' | 'gone';
  /** Where it opens now; `null` when gone. */
  readonly target: { readonly route: string; readonly anchor: string | null } | null;
}

/** A bookmark, and where it leads in the library as it is now. */
export type BookmarkView = Bookmark & Resolved;

/** What an import did. */
export interface ImportReport {
  readonly bookmarks: { readonly added: number; readonly same: number };
  /** `joined`: there was another text at that place; both are in it now. */
  readonly notes: { readonly added: number; readonly same: number; readonly joined: number };
  /** Entries that were not taken over: the first of them, and how many in all. */
  readonly unread: readonly { readonly what: string; readonly why: string }[];
  readonly unreadCount: number;
}

/** What the reader set. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** What the interface speaks; `system` follows the computer. A code is named in `renderer/words/languages.ts`. */
  readonly language: 'system' | 'en' | 'de';
  /** Text size in percent of the default. */
  readonly textSize: number;
  /** How long the lines of a page may become. */
  readonly measure: 'narrow' | 'normal' | 'wide';
  /** `reduced`: nothing moves, whatever the system says. */
  readonly motion: 'system' | 'reduced';
  /** `mine` hides the parts of pages that are for other deployments than the chosen site's, and says so. */
  readonly deployments: 'mine' | 'all';
  readonly updates: UpdateSettings;
  /** When the library counts as old, and when it gives no verdicts any more. */
  readonly age: AgeBands;
}

/** A filter of the list of bulletins that the reader gave a name. */
export interface SavedFilter {
  readonly name: string;
  /** The query of the list's address: `?verdict=affected&sort=-severity`; empty for the plain list. */
  readonly query: string;
}

/** A setting by its name, as a file that manages it has it: `theme`, `updates.source`. */
export type SettingName =
  Exclude<keyof Settings, 'updates'> | `updates.${Extract<keyof UpdateSettings, string>}`;

/** What an administrator set for everybody on this computer. */
export interface ManagedView {
  /** The file that says so. */
  readonly file: string;
  /** What it sets: nobody can change it here. */
  readonly locked: readonly SettingName[];
  /** Why the file, or some of it, cannot be used, in a sentence; updates over a network are closed then. */
  readonly problem: string | null;
}

/** What the settings' screen needs beside the settings. */
export interface SettingRules {
  /** As they are before anybody changes one. */
  readonly defaults: Settings;
  readonly managed: ManagedView | null;
}

/** One place that a tab was at. */
export interface KeptPlace {
  /** Address inside the app. */
  readonly address: string;
  /** Scroll offset, CSS pixels. */
  readonly scroll: number;
  /** What was written on the tab; `null` where it was never shown. */
  readonly title: string | null;
}

/** A tab with its own history. */
export interface KeptTab {
  /** The oldest first; never empty. */
  readonly places: readonly KeptPlace[];
  /** Which of the places is shown. */
  readonly at: number;
}

/** A tab that was closed, and the position that it had. */
export interface ClosedTab extends KeptTab {
  readonly position: number;
}

/** Where the reader was: restored at the next start. */
export interface Session {
  /** What the shown tab shows, inside the app: `/security/lifecycle#gates`, `/-/bookmarks`. */
  readonly address: string | null;
  /** Scroll offset of that page, CSS pixels. It is newer than the one in `tabs`. */
  readonly scroll: number;
  /** The open tabs from left to right; empty in a session that knew none. */
  readonly tabs: readonly KeptTab[];
  /** Which of the tabs is shown. */
  readonly tab: number;
  /** The tabs that were closed, the last one first. */
  readonly closed: readonly ClosedTab[];
  /** Tree nodes that are open. */
  readonly expanded: readonly string[];
  readonly sidebar: boolean;
  /** Widths of the side columns, CSS pixels. */
  readonly sidebarWidth: number;
  readonly outlineWidth: number;
  /** Whether the notes stand beside the page, and their width, CSS pixels. */
  readonly notes: boolean;
  readonly notesWidth: number;
  /** What was chosen last in the list of all commands, the newest first. */
  readonly commands: readonly string[];
  /** Recent searches, the newest first. */
  readonly searches: readonly string[];
  /** Whether the first screen of all was seen. */
  readonly welcomed: boolean;
}

/** What a ticket needs to know about this installation. */
export interface AboutView {
  readonly version: string;
  /** `desktop`, `web` or `terminal`, with the version of what carries it. */
  readonly host: string;
  readonly node: string;
  readonly platform: string;
  readonly dataFolder: string;
  /** Things that went wrong at the start and were mended, in sentences ("state.json was damaged; kept as …"). */
  readonly notices: readonly string[];
}

/** What happened to the program, as it was written down: never what was read or searched. */
export interface LogView {
  /** The log's path. */
  readonly file: string;
  /** Its last lines; empty where nothing was written. */
  readonly text: string;
  /** Whether earlier lines were left out. */
  readonly cut: boolean;
}
