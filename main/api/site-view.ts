import type { Resolved } from './state-view.ts';

/** An installation that the reader looks after. */
export interface Site {
  /** Lower-case letters, digits and hyphens; it names a file. */
  readonly id: string;
  readonly name: string;
  /** The catalogue's product, by id; or any name, for a product that the catalogue doesn't have. */
  readonly product: string;
  readonly version: string;
  /** How it is deployed ("air-gapped"), in the reader's own words. */
  readonly deployment: string | null;
}

/** A site, and what this library knows of its product and release. */
export interface SiteView extends Site {
  /** The catalogue's name of the product, or the name that the site gives. */
  readonly productName: string;
  /** False where neither catalogue nor bulletins name the product: every verdict is `unknown` then. */
  readonly productKnown: boolean;
  /** False where the release is not among the product's. */
  readonly releaseKnown: boolean;
}

/** All sites in the reader's own order, and the one that was chosen last. */
export interface SiteList {
  readonly sites: readonly SiteView[];
  readonly current: string | null;
}

/** What was decided about a bulletin at a site. `open`: an earlier decision was taken back. */
export type DecisionStatus = 'to-do' | 'in-progress' | 'done' | 'accepted' | 'open';

/** One decision, as it was made. */
export interface Decision {
  readonly status: DecisionStatus;
  readonly who: string;
  /** ISO 8601 UTC. */
  readonly when: string;
  readonly why: string;
  /** The bulletin's revision that it was made about; `null` where the library didn't have it. */
  readonly revision: string | null;
}

/** A decision, and whether the bulletin was revised since. */
export interface DecisionView extends Decision {
  readonly outdated: boolean;
}

/** What a site keeps about a bulletin. All `null` where no site was asked for. */
export interface Keeping {
  /** Whether this revision was read: a newer one makes it unread again. */
  readonly read: boolean | null;
  /** The decision that stands; `null` when there is none or it was taken back. */
  readonly decision: DecisionView | null;
  /** Markdown, as typed. */
  readonly note: string | null;
}

/** What a note is about: a bulletin by its own id, or a place in a page. */
export type NotePlace = { readonly bulletin: string } | NotedPlace;

/** A page, or a heading of it, as it was when the note was made: what finds it again when it moved. */
export interface NotedPlace {
  readonly route: string;
  /** The heading's anchor; `null` for the page as a whole. */
  readonly anchor: string | null;
  readonly heading: string | null;
  /** The page's title then, for when the page is gone. */
  readonly title: string | null;
  /** The first words of the place then. */
  readonly quote: string | null;
}

/** A note of the reader's. */
export interface Note {
  readonly place: NotePlace;
  /** Markdown, as typed. */
  readonly text: string;
  /** ISO 8601 UTC. */
  readonly changed: string;
}

/** A note as it is shown, and where its place is in the library as it is now. */
export interface NoteView extends Note, Resolved {
  /** The note as HTML, sanitised as pages are; headings in it begin at level 4 and have no ids. */
  readonly html: string;
  /** What the page is called now; where it is gone, what it was called; else its address or the bulletin's id. */
  readonly title: string;
}

/** Where a hash is printed. */
export interface HashPlace {
  readonly kind: 'page' | 'bulletin';
  readonly route: string;
  /** The heading's anchor; `null` above the first heading and in bulletins. */
  readonly anchor: string | null;
  readonly title: string;
  readonly heading: string | null;
  /** The line, or the sentence, in which it stands. */
  readonly text: string;
}

/** What the library says about a file. Nothing found says nothing about the file. */
export interface FileCheck {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly places: readonly HashPlace[];
  /** What was looked through; `unreadable` files could not be. */
  readonly searched: {
    readonly pages: number;
    readonly bulletins: number;
    readonly hashes: number;
    readonly unreadable: number;
  };
  /** "edition 41 · 3 Nov 2026" or "working copy". */
  readonly edition: string;
}
