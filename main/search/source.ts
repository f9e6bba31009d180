import type { ProductView } from '../api/library-view.ts';
import type { PartialCall } from '../render/source/wanted.ts';

/** One file of an edition: what is known of it without opening it, and where its bytes are. */
export interface SourceFile {
  /** Relative to the library folder, with `/`. */
  readonly path: string;
  /** Absolute path of the bytes; a blob's for an installed edition. */
  readonly at: string;
  /** Changes whenever the bytes do: SHA-256, or `length-mtime` in a working copy. */
  readonly hash: string;
  readonly kind: 'page' | 'bulletin';
  /** Files whose text the page shows as its own; `hash` changes with them. */
  readonly partials?: readonly PartialFile[];
  readonly route: string;
  /** Known titles answer before the index is built; `null` falls back to the path. */
  readonly title: string | null;
  readonly breadcrumbs: readonly string[];
  /** Known ids, as for {@link title}. */
  readonly ids: readonly string[];
}

/** A file that a page takes in, and where its bytes are. */
export interface PartialFile extends PartialCall {
  readonly at: string;
}

/** Everything that a search index is made from. Plain data: it crosses to the worker. */
export interface SearchSource {
  readonly files: readonly SourceFile[];
  /** The catalogue's products: they name what bulletins are about. */
  readonly products: readonly ProductView[];
  /** The catalogue's languages, BCP 47; English when empty. */
  readonly languages: readonly string[];
}

/** The edition that answers. */
export interface SearchedEdition {
  /** The index on disk is kept by this. */
  readonly digest: string;
  /** How answers name it: "edition 41 · 3 Nov 2026", "working copy". */
  readonly label: string;
}
