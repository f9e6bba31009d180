import type { Implementation } from '../api/dispatch.ts';
import { done } from '../api/failure.ts';
import type { AboutView } from '../api/state-view.ts';
import type { Library } from '../library/library.ts';
import type { SearchService } from '../search/search-service.ts';
import type { JsonStoreClass } from '../state/state-file.ts';
import type { BesideThread } from './beside/wire.ts';
import type { BulletinStock } from './bulletin-stock.ts';
import type { PageRenderer } from './page-renderer.ts';
import type { ResolvePlace } from './place-resolver.ts';
import { printCalls } from './print-calls.ts';
import { problemCalls, type ProblemCalls } from './problem-calls.ts';
import type { Shelf } from './shelf.ts';

/**
 * What everybody reads from, however many read it: one shelf, one index, one stock of bulletins, and the world they were
 * opened in. Nothing in it belongs to a reader.
 */
export interface SharedLibrary {
  readonly shelf: () => Shelf;
  readonly stock: BulletinStock;
  readonly problems: ProblemCalls;
  readonly render: PageRenderer;
  readonly places: ResolvePlace;
  /** The calls whose answers are the same for everybody. */
  readonly calls: Pick<
    Implementation,
    'search.query' | 'search.state' | 'print.read' | 'library.problems' | 'library.tree'
  >;
  /** Starts `beside/worker.ts` as bundled; `null` looks through files in this thread. */
  readonly beside: (() => BesideThread) | null;
  /** The hash of the last line of the ledger; `null` where nothing was ever installed. */
  readonly ledgerHead: () => Promise<string | null>;
  /** Editions on disk that came before the one that is read, the newest first. */
  readonly earlier: (reading: Library) => Promise<readonly Library[]>;
  readonly Store: JsonStoreClass;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly about: Pick<AboutView, 'version' | 'host' | 'node' | 'platform'>;
}

/** What a shared library is made of. */
export type SharedParts = Omit<SharedLibrary, 'calls' | 'problems'> & { readonly search: SearchService };

/** Puts together what everybody shares. */
export function shareLibrary({ search, ...parts }: SharedParts): SharedLibrary {
  const { shelf, stock, beside } = parts;
  const problems = problemCalls(shelf, async (standing) => (await stock(standing)).problems, beside);
  return {
    ...parts,
    problems,
    calls: {
      ...problems.calls,
      ...printCalls(shelf),
      'library.tree': () => done(shelf().tree),
      'search.query': async ({ text, limit }) => done(await search.query({ text, limit })),
      'search.state': () => done(search.state()),
    },
  };
}
