import { useCallback, useEffect, useState, type RefObject } from 'react';
import { usePlace } from '../shell/navigation.tsx';
import { findWords } from './find-words.ts';
import { useFindOpen } from './find/find-open.ts';
import { highlight, showRange } from './find/highlight.ts';

/** The words marked in an opened hit, and how to walk through them. */
export interface Marks {
  /** `null`: nothing is marked here. */
  readonly shown: {
    readonly total: number;
    /** One-based; 0 before the first step. */ readonly at: number;
  } | null;
  readonly step: (by: 1 | -1) => void;
  readonly clear: () => void;
}

interface Found {
  readonly arrival: number;
  readonly ranges: readonly Range[];
  readonly at: number;
}

/** Marks the words that a search led here with; drawn by the browser's highlights, so the page's nodes stay as they are. */
export function useMarks(body: RefObject<HTMLElement | null>, html: string, settled: boolean): Marks {
  const { marks, arrival } = usePlace();
  const [found, setFound] = useState<Found | null>(null);
  const [cleared, setCleared] = useState(0);
  const finding = useFindOpen();
  const active = settled && marks.length > 0 && cleared !== arrival && !finding;

  useEffect(() => {
    if (!active || body.current === null) return undefined;
    const root = body.current;
    const frame = requestAnimationFrame(() => setFound({ arrival, ranges: findWords(root, marks), at: 0 }));
    return () => cancelAnimationFrame(frame);
  }, [active, arrival, marks, html, body]);

  const current = active && found?.arrival === arrival ? found : null;
  useEffect(() => {
    if (current === null) return undefined;
    return highlight(current.ranges, current.ranges[current.at - 1] ?? null);
  }, [current]);

  const step = useCallback(
    (by: 1 | -1) => {
      if (current === null || current.ranges.length === 0) return;
      const total = current.ranges.length;
      const at =
        current.at === 0 ? firstInSight(current.ranges, by) : ((current.at - 1 + by + total) % total) + 1;
      const there = current.ranges[at - 1];
      if (there) showRange(there);
      setFound({ ...current, at });
    },
    [current],
  );
  const clear = useCallback(() => setCleared(arrival), [arrival]);
  const shown = current === null ? null : { total: current.ranges.length, at: current.at };
  return { shown, step, clear };
}

function firstInSight(ranges: readonly Range[], by: 1 | -1): number {
  const below = ranges.findIndex((range) => range.getBoundingClientRect().top >= 90); // under header and outline line
  if (by === 1) return below < 0 ? 1 : below + 1;
  return below <= 0 ? ranges.length : below;
}
