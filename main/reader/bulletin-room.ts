import type { Implementation } from '../api/dispatch.ts';
import type { LibraryAge } from '../api/library-view.ts';
import type { Library } from '../library/library.ts';
import type { JsonStoreClass } from '../state/parts-file.ts';
import { openSiteFiles } from '../state/site-files.ts';
import type { StateFile } from '../state/state-file.ts';
import type { Announcer } from './announcer.ts';
import type { BesideThread } from './beside/wire.ts';
import { bulletinCalls, type BulletinCalls } from './bulletin-calls.ts';
import type { BulletinStock } from './bulletin-stock.ts';
import { differenceCalls } from './difference-calls.ts';
import { exportCalls } from './export-calls.ts';
import { filterCalls } from './filter-calls.ts';
import { exposureCalls } from './exposure-calls.ts';
import { fileCalls } from './file-calls.ts';
import { createJudge } from './judge.ts';
import { keepingCalls } from './keeping-calls.ts';
import { keptCalls } from './kept-calls.ts';
import { noteCalls } from './note-calls.ts';
import { noteViews } from './note-views.ts';
import type { ResolvePlace } from './place-resolver.ts';
import { ageOf, questions } from './question.ts';
import type { Shelf } from './shelf.ts';
import { relatedCalls } from './related-calls.ts';
import { sinceCalls } from './since-calls.ts';
import { siteCalls } from './site-calls.ts';

type Rooms = 'bulletins' | 'sites' | 'marks' | 'decisions' | 'notes' | 'kept' | 'files' | 'filters';

/** The calls about bulletins and sites, and what else the reader asks of them. */
export interface BulletinRoom {
  readonly calls: Pick<Implementation, Extract<keyof Implementation, `${Rooms}.${string}`>>;
  readonly page: BulletinCalls['page'];
  readonly age: (shelf: Shelf) => LibraryAge;
  /** What was wrong with the sites' files, in sentences. */
  readonly notices: () => readonly string[];
}

/** What is handed in. */
export interface BulletinRoomOptions {
  readonly shelf: () => Shelf;
  readonly stock: BulletinStock;
  readonly state: StateFile;
  readonly announcer: Announcer;
  readonly places: ResolvePlace;
  readonly Store: JsonStoreClass;
  readonly dataDir: string;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Starts `beside/worker.ts` as bundled; `null` looks through files in this thread. */
  readonly beside: (() => BesideThread) | null;
  /** Fieldbook's own version. */
  readonly program: string;
  /** The hash of the last line of the ledger; `null` where nothing was ever installed. */
  readonly ledgerHead: () => Promise<string | null>;
  /** Editions on disk that came before the one that is read, the newest first. */
  readonly earlier: (reading: Library) => Promise<readonly Library[]>;
}

/** Puts together what bulletins and one reader's sites share: one judge, one folder of sites. */
export function bulletinRoom(options: BulletinRoomOptions): BulletinRoom {
  const { shelf, stock, state, announcer, places, now, newId, earlier, program, ledgerHead } = options;
  const files = openSiteFiles(options.Store, options.dataDir, now);
  const ask = questions({ shelf, stock, state, now });
  const judge = createJudge();
  const views = noteViews({ shelf, stock, places });
  const { calls, page } = bulletinCalls({ stock, ask, judge, files, notes: views });
  return {
    page,
    age: (standing) => ageOf(standing, state, now),
    notices: () => files.notices(),
    calls: {
      ...calls,
      ...exposureCalls(ask, judge),
      ...sinceCalls({ ask, judge, files, announcer, now, earlier }),
      ...differenceCalls({ ask, stock, files, earlier }),
      ...siteCalls({ state, files, announcer, newId, shelf, stock }),
      ...keepingCalls({ state, files, announcer, now, shelf, stock }),
      ...relatedCalls(shelf, stock),
      ...noteCalls({ state, files, announcer, now, views }),
      ...keptCalls({ state, announcer, shelf, views, now, newId, program }),
      ...filterCalls(state, announcer),
      ...fileCalls(shelf, stock, options.beside),
      ...exportCalls({ ask, judge, files, now, program, ledgerHead }),
    },
  };
}
