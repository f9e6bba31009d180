import type { CallName, Events } from '../../main/api/contract.ts';
import { useEvent } from './use-event.ts';

type Kept = Events['state.changed']['part'];

/** What an answer is made from. When that changes, the answer is old, and is asked for again wherever it is shown. */
interface Sources {
  /** The files of the edition, its age, or which edition it is. */
  readonly library?: true;
  /** What is kept on this machine. */
  readonly kept?: readonly Kept[];
  /** What updates did. */
  readonly updates?: true;
}

/** Age bands are settings, and with them whether verdicts are told at all. */
const judged: Sources = { library: true, kept: ['settings', 'sites'] };

const sources: { readonly [N in CallName]?: Sources } = {
  'library.problems': { library: true },
  'library.age': { library: true, kept: ['settings'] },
  'bulletins.names': { library: true },
  'bulletins.products': { library: true },
  'bulletins.list': { library: true, kept: ['settings', 'decisions', 'marks'] },
  'bulletins.read': { library: true, kept: [...(judged.kept ?? []), 'decisions', 'marks', 'notes'] },
  'bulletins.related': { library: true },
  'bulletins.difference': judged,
  'bulletins.exposure': judged,
  'bulletins.going': judged,
  'bulletins.since': { library: true, kept: [...(judged.kept ?? []), 'seen'] },
  'filters.list': { kept: ['filters'] },
  'sites.list': { library: true, kept: ['sites'] },
  'print.read': { library: true },
  'about.read': { library: true, updates: true },
  'updates.state': { library: true, updates: true },
  'updates.ledger': { updates: true },
};

/** Asks again when what an answer was made from has changed. Pages and lists of kept things look closer, and do it themselves. */
export function useMadeOld(name: CallName, askAgain: () => void): void {
  const { library = false, kept = [], updates = false } = sources[name] ?? {};
  useEvent('library.changed', () => {
    if (library) askAgain();
  });
  useEvent('state.changed', ({ part }) => {
    if (kept.includes(part)) askAgain();
  });
  useEvent('update.changed', () => {
    if (updates) askAgain();
  });
}
