import { useEffect, useState, type RefObject } from 'react';
import type { OutlineEntry } from '../../main/api/page-view.ts';
import { useScrollBox } from '../shell/scroll-box.ts';
import { elementOf } from './places.ts';

/**
 * Which heading is being read: the one that was asked for, until the reader scrolls on; then the last one above the
 * upper quarter of the window. The observer only says that
 * something crossed that line; the headings' own positions decide, so a fast scroll leaves nothing behind.
 */
export function useOutlineSpy(
  outline: readonly OutlineEntry[],
  html: string,
  body: RefObject<HTMLElement | null>,
  anchor: string | null,
): string | null {
  const boxRef = useScrollBox();
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const root = boxRef.current;
    if (root === null || body.current === null || outline.length === 0) return undefined;
    const headings = outline.flatMap(({ id }) => {
      const element = elementOf(id);
      return element === null ? [] : [{ id, element }];
    });
    const arrivedAt = root.scrollTop;
    const arrived = anchor !== null && headings.some(({ id }) => id === anchor);
    const choose = () => {
      const still = arrived && Math.abs(root.scrollTop - arrivedAt) < 4;
      setCurrent(still ? anchor : readAt(headings, root));
    };
    const observer = new IntersectionObserver(choose, { root, rootMargin: '0px 0px -75% 0px' });
    for (const { element } of headings) observer.observe(element);
    root.addEventListener('scrollend', choose); // the last heading of a page may never reach the line
    return () => {
      observer.disconnect();
      root.removeEventListener('scrollend', choose);
    };
  }, [outline, html, body, anchor, boxRef]);
  return outline.some(({ id }) => id === current) ? current : (outline[0]?.id ?? null);
}

interface Heading {
  readonly id: string;
  readonly element: HTMLElement;
}

function readAt(headings: readonly Heading[], root: HTMLElement): string | null {
  const { top, height } = root.getBoundingClientRect();
  const atEnd = root.scrollTop + root.clientHeight >= root.scrollHeight - 2 && root.scrollTop > 0;
  const line = atEnd ? top + height : top + height / 4;
  // Headings stand in the order of the page, so the last one above the line is found by halving.
  let [low, high] = [0, headings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const y = headings[middle]?.element.getBoundingClientRect().top ?? Infinity;
    if (y <= line) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1]?.id ?? headings[0]?.id ?? null;
}
