import { useState } from 'react';
import { useCall } from '../parts/use-call.ts';
import { useEvent } from '../parts/use-event.ts';

/** Serial of an edition that a look found and nobody took yet; `null` when there is none. */
export function useOffered(): number | null {
  const { value } = useCall('updates.plan', {});
  const [heard, setHeard] = useState<{ readonly offered: number | null } | null>(null);
  useEvent('update.changed', ({ offered }) => setHeard({ offered }));
  return heard ? heard.offered : (value?.to ?? null);
}
