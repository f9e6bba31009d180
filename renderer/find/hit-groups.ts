import type { SearchHit } from '../../main/api/search-view.ts';

/** Hits of one page or bulletin, the best first. */
export interface HitGroup {
  readonly route: string;
  readonly hits: readonly [SearchHit, ...SearchHit[]];
}

/** A hit and the further sections that it tells of, as hits of their own, which say no more than their headings. */
export const withSections = (hit: SearchHit, most: number): readonly SearchHit[] => [
  hit,
  ...hit.sections.slice(0, most).map(({ anchor, heading, headingMarks }) => ({
    ...hit,
    ...{ anchor, heading, headingMarks, snippet: '', marks: [], sections: [] },
  })),
];

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
