import { useCallback, useEffect, useState, type RefObject } from 'react';
import { usePlace } from '../../shell/navigation.tsx';
import { findText, type Match } from './find-text.ts';
import { highlight, showRange } from './highlight.ts';
import { gatherText, rangeOf, type PageText } from './page-text.ts';

/** What was found in the page, and which of it the reader is at. */
export interface Found {
  readonly total: number;
  /** One-based; 0 when nothing was found. */
  readonly at: number;
  readonly step: (by: 1 | -1) => void;
  /** The text of the match that the reader is at, to go on from; `null` when nothing was found. */
  readonly range: () => Range | null;
}

interface Result {
  readonly wanted: string;
  readonly page: PageText;
  readonly matches: readonly Match[];
  readonly at: number;
  /** Whether the match is to be brought into sight: the reader asked for it, the page didn't just change. */
  readonly show: boolean;
}

const drawn = 1000; // matches before and after the present one that are drawn: thousands of them are slow
const pause = 120; // ms: a quick hand types on, and a screen that fills does so in many steps

/** Finds a text in what an element shows, and again when that changes. */
export function useFind(boxRef: RefObject<HTMLElement | null>, wanted: string): Found {
  const { arrival } = usePlace();
  const [result, setResult] = useState<Result | null>(null);
  useEffect(() => {
    const box = boxRef.current;
    if (box === null) return undefined;
    const look = () => setResult((before) => search(box, wanted, before));
    let timer = setTimeout(look, pause);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    });
    observer.observe(box, { childList: true, characterData: true, subtree: true });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [boxRef, wanted, arrival]);

  useEffect(() => (result === null ? undefined : draw(result)), [result]);
  const step = useCallback((by: 1 | -1) => {
    setResult((before) => {
      if (before === null || before.matches.length === 0) return before;
      const total = before.matches.length;
      return { ...before, at: (before.at + by + total) % total, show: true };
    });
  }, []);
  const total = result?.matches.length ?? 0;
  const range = () => (result === null ? null : rangeAt(result, result.at));
  return { total, at: result === null || total === 0 ? 0 : result.at + 1, step, range };
}

/** Goes on from where the reader was: the match before, else the first in sight. */
function search(box: HTMLElement, wanted: string, before: Result | null): Result {
  const page = gatherText(box);
  const matches = findText(page.text, wanted);
  const was = before?.page.text === page.text ? before.matches[before.at]?.start : undefined;
  const result = { wanted, page, matches, at: 0, show: before?.wanted !== wanted };
  const first =
    was === undefined ? firstInSight(result, box) : matches.findIndex(({ start }) => start >= was);
  return { ...result, at: Math.max(0, first) };
}

/** Text goes from top to bottom, so the first match below the top of the window is found by halving. */
function firstInSight(result: Result, box: HTMLElement): number {
  const { top } = box.getBoundingClientRect();
  let [low, high] = [0, result.matches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const above = (rangeAt(result, middle)?.getBoundingClientRect().bottom ?? top) < top;
    if (above) low = middle + 1;
    else high = middle;
  }
  return low === result.matches.length ? 0 : low;
}

function draw(result: Result): () => void {
  const near = Array.from({ length: 2 * drawn }, (_, n) => rangeAt(result, result.at - drawn + n));
  const here = rangeAt(result, result.at);
  const undo = highlight(
    near.filter((range) => range !== null),
    here,
  );
  if (here !== null && result.show) showRange(here);
  return undo;
}

function rangeAt({ page, matches }: Result, at: number): Range | null {
  const match = matches[at];
  return match === undefined ? null : rangeOf(page, match.start, match.end);
}
