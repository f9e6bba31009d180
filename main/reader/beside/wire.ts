import type { Problem } from '../../api/library-view.ts';
import type { PartialBytes, PartialCall } from '../../render/source/wanted.ts';
import type { RenderedPage, RenderOptions } from '../../render/render-page.ts';
import type { PrintedHash } from '../../bulletins/hashes.ts';
import type { StockFile } from '../stock/wire.ts';

/** What links of a page may lead to, as plain data. */
export interface PlainTargets {
  readonly routes: ReadonlyMap<string, string>;
  readonly aliases: ReadonlyMap<string, string>;
  readonly bulletins: ReadonlySet<string>;
  readonly files: readonly string[];
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A page to render. */
export interface RenderOrder {
  readonly does: 'render';
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly partials: readonly PartialBytes[];
  readonly targets: PlainTargets;
  readonly options: RenderOptions;
}

/** A page's file, with those that it takes in. */
export interface PageFile extends StockFile {
  readonly partials?: readonly (PartialCall & StockFile)[];
}

/** A file that may print hashes. */
export interface HashFile extends PageFile {
  readonly kind: 'page' | 'bulletin';
}

/** Files whose printed hashes are wanted. */
export interface HashOrder {
  readonly does: 'hashes';
  readonly files: readonly HashFile[];
}

/** Where a file prints a hash. */
export interface FoundHash extends PrintedHash {
  readonly path: string;
  readonly anchor: string | null;
  readonly heading: string | null;
}

/** The hashes of some files. */
export interface FoundHashes {
  readonly found: readonly FoundHash[];
  /** Could not be read, or are not what the edition vouches for: the library's own gate has the last word. */
  readonly refused: readonly string[];
}

/** Pages whose links and pictures are to be judged, all of a library together. */
export interface CheckOrder {
  readonly does: 'check';
  readonly pages: readonly PageFile[];
  readonly targets: PlainTargets;
}

/** What is wrong in the bodies of some pages. */
export interface CheckedPages {
  readonly problems: readonly Problem[];
  /** Routes → the places that links can name. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Could not be read, or are not what the edition vouches for: the library's own gate has the last word. */
  readonly refused: readonly string[];
}

export type BesideOrder = RenderOrder | HashOrder | CheckOrder;

/** From the worker: `ready` once, then one answer an order. */
export type BesideReply =
  | { readonly says: 'ready' }
  | { readonly says: 'rendered'; readonly page: RenderedPage }
  | { readonly says: 'hashes'; readonly hashes: FoundHashes }
  | { readonly says: 'checked'; readonly checked: CheckedPages };

/** The part of a worker thread that is used. `node:worker_threads`' Worker is one. */
export interface BesideThread {
  postMessage(message: BesideOrder): void;
  on(event: 'message', listener: (message: BesideReply) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
  ref(): void;
  unref(): void;
}
