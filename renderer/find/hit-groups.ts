import type { SearchHit } from '../../main/api/search-view.ts';

/** Hits of one page or bulletin, the best first. */
export interface HitGroup {
  readonly route: string;
  readonly hits: readonly [SearchHit, ...SearchHit[]];
}

/** Gathers hits under their pages; a page stands where its best hit stood. */
export function groupHits(hits: readonly SearchHit[]): readonly HitGroup[] {
  const groups = new Map<string, [SearchHit, ...SearchHit[]]>();
  for (const hit of hits) {
    const group = groups.get(hit.route);
    if (group) group.push(hit);
    else groups.set(hit.route, [hit]);
  }
  return [...groups].map(([route, grouped]) => ({ route, hits: grouped }));
}
