/** Where an edition came from, and how the reader names it. */
export interface EditionView {
  /** `bundled`: came with the program. `installed`: a verified update. `working-copy`: a source folder, unsigned. */
  readonly kind: 'bundled' | 'installed' | 'working-copy';
  /** The edition's number; a working copy has none. */
  readonly serial: number | null;
  /** When the edition was made, ISO 8601 UTC; a working copy has none. */
  readonly date: string | null;
  /** SHA-256 over the edition's manifest (path and hash of every file), lower-case hex: the same files, the same digest. */
  readonly digest: string;
}

/** From how many days on a library is called old. Ascending. */
export interface AgeBands {
  readonly notice: number;
  readonly warning: number;
  /** From here on no verdict is given: all are `unknown`, by the rule `library-too-old`. */
  readonly withheld: number;
}

/** How old the edition is. */
export interface LibraryAge {
  /** Whole days since the edition was made; `null` when that can't be told. */
  readonly days: number | null;
  readonly band: 'fresh' | 'notice' | 'warning' | 'withheld' | 'unknown';
  /** Why the age is unknown: a working copy has no date, or the clock of this machine is behind the edition's date. */
  readonly reason: 'no-date' | 'clock' | null;
  /** The edition's date. */
  readonly date: string | null;
  readonly bands: AgeBands;
}

/** A product release the catalogue names. `date` is ISO 8601 (day). */
export interface ReleaseView {
  readonly version: string;
  readonly date?: string | undefined;
}

/** A product the library speaks of. */
export interface ProductView {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly deployment?: string | undefined;
  readonly releases: readonly ReleaseView[];
}

/** What the library says about itself. */
export interface LibraryDescription {
  readonly title: string;
  readonly languages: readonly string[];
  readonly publisher: { readonly name: string; readonly securityContact: string | null };
  readonly products: readonly ProductView[];
  readonly edition: EditionView;
  readonly counts: { readonly pages: number; readonly bulletins: number };
  /** How many entries `library.problems` lists. */
  readonly problems: number;
  /** The route that opens when nothing else was asked for; `null` in a library without pages. */
  readonly home: string | null;
  /** Whether somebody else serves it to this window: then updates and the log are theirs, and what is kept lies with them. */
  readonly visitor: boolean;
}

/** One entry of the navigation tree. */
export interface TreeNode {
  /** The page's route, or the folder's path; unique in the tree. */
  readonly id: string;
  readonly title: string;
  /** An icon name from front matter (`lock`, `certificate`, …); unknown names are the renderer's to replace. */
  readonly icon: string | null;
  /** False for a folder that has no page of its own. */
  readonly page: boolean;
  readonly children: readonly TreeNode[];
}

/** What is wrong with one file of the library. Everything else opens all the same. */
export interface Problem {
  readonly code: ProblemCode;
  /** The file, relative to the library folder. */
  readonly path: string;
  /** One-based line in the file, where one is known. */
  readonly line?: number | undefined;
  /** One plain sentence. */
  readonly message: string;
}

/** Every kind of problem a library can have. */
export type ProblemCode =
  | 'catalogue-invalid'
  | 'front-matter-invalid'
  | 'front-matter-unknown-key'
  | 'not-utf8'
  | 'too-large'
  | 'too-deep'
  | 'too-many-headings'
  | 'outside-folder'
  | 'unreadable'
  | 'duplicate-route'
  | 'duplicate-alias'
  | 'broken-link'
  | 'broken-anchor'
  | 'missing-image'
  | 'unsafe-link'
  | 'bulletin-invalid'
  | 'file-damaged';
