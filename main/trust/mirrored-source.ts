import { Refusal } from '../api/refusal.ts';
import type { Opened, OpenOptions, Source } from './source.ts';

/** Why a second address may help. A wrong signature or hash is not among them: that is told, not worked around. */
const outOfReach = new Set(['source-unreachable', 'source-too-slow', 'source-redirected']);

/** The same repository at two addresses: a file that the first cannot give now is asked of the second. */
export function mirrored(first: Source, second: Source): Source {
  return {
    kind: first.kind,
    name: `${first.name} (mirror: ${second.name})`,
    open: async (path: string, options?: OpenOptions): Promise<Opened | null> => {
      try {
        return await first.open(path, options);
      } catch (error) {
        if (error instanceof Refusal && outOfReach.has(error.failure.code)) return second.open(path, options);
        throw error;
      }
    },
    close: async () => {
      await first.close();
      await second.close();
    },
  };
}
