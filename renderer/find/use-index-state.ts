import { useState } from 'react';
import type { SearchState } from '../../main/api/search-view.ts';
import { useCall } from '../parts/use-call.ts';
import { useEvent } from '../parts/use-event.ts';

/** How far the search index is; `null` until the program has said so. */
export function useIndexState(): SearchState | null {
  const [heard, setHeard] = useState<SearchState | null>(null);
  const { value } = useCall('search.state', {});
  useEvent('index.progress', setHeard);
  return heard ?? value;
}
