import type { Implementation } from '../api/dispatch.ts';
import { done, refuse, type Outcome } from '../api/failure.ts';
import type { SavedFilter } from '../api/state-view.ts';
import { limits } from '../state/state.ts';
import type { StateFile } from '../state/state-file.ts';
import type { Announcer } from './announcer.ts';

type FilterCalls = Pick<Implementation, 'filters.list' | 'filters.save' | 'filters.remove'>;

/** The calls that keep filters of the list of bulletins by name. */
export function filterCalls(state: StateFile, announcer: Announcer): FilterCalls {
  const keep = (filters: SavedFilter[]): Outcome<readonly SavedFilter[]> => {
    const written = state.write('filters', filters);
    if (!written.ok) return written;
    announcer.tell('state.changed', { part: 'filters' });
    return done(filters);
  };
  return {
    'filters.list': () => done(state.read('filters')),

    'filters.save': ({ filter }) => {
      const filters = state.read('filters');
      const at = filters.findIndex(({ name }) => name === filter.name);
      if (at < 0 && filters.length >= limits.filters) return full;
      return keep(at < 0 ? [...filters, filter] : filters.with(at, filter));
    },

    'filters.remove': ({ name }) => keep(state.read('filters').filter((one) => one.name !== name)),
  };
}

const full = refuse('state-full', `There are ${limits.filters} filters already.`, 'Remove one first.');
