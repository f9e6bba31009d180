import type { RefObject } from 'react';
import type { PageView } from '../../main/api/page-view.ts';
import type { NotedPlace } from '../../main/api/site-view.ts';
import { elementOf, firstWords, wordsUnder } from '../read/places.ts';
import { useScrollBox } from '../shell/scroll-box.ts';

/** What is being read now, as places to write about. They are worked out when they are asked for. */
export interface Here {
  /** The heading that is read; `null` on a page without one. */
  readonly heading: string | null;
  readonly anchor: string | null;
  readonly atPage: () => NotedPlace;
  readonly atHeading: () => NotedPlace;
  /** The heading, or the page as long as its top is in sight. */
  readonly atReading: () => NotedPlace;
}

/** What is being read of a page now. `current` is the outline's heading. */
export function useHere(page: PageView, current: string | null, body: RefObject<HTMLElement | null>): Here {
  const box = useScrollBox();
  const { route, title, outline } = page;
  const heading = outline.find(({ id }) => id === current)?.text ?? null;
  const atPage = () => ({ route, anchor: null, heading: null, title, quote: firstWords(body.current) });
  const atHeading = () => {
    if (current === null || heading === null) return atPage();
    const element = elementOf(current);
    return { route, anchor: current, heading, title, quote: element && wordsUnder(element) };
  };
  const atReading = () => ((box.current?.scrollTop ?? 0) < 8 ? atPage() : atHeading());
  return { heading, anchor: heading === null ? null : current, atPage, atHeading, atReading };
}
