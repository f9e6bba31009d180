import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useHistory, usePlace } from '../shell/navigation.tsx';
import { useScrollBox } from '../shell/scroll-box.ts';
import { useSession } from '../shell/session.tsx';
import { elementOf, reveal } from './places.ts';

/**
 * Takes the reader to the right spot of a page that is there: back to where it was left, to the heading that was
 * asked for, or to its top; and the focus with it, unless the reader is walking through the tree.
 */
export function useArrival({
  head,
  anchor,
  settled,
}: {
  readonly head: RefObject<HTMLElement | null>;
  readonly anchor: string | null;
  readonly settled: boolean;
}): void {
  const history = useHistory();
  const { arrival } = usePlace();
  const boxRef = useScrollBox();
  const arrived = useRef(0);

  useLayoutEffect(() => {
    // In the window's first paint the box around the page gets its ref after this: the page knows where it stands.
    const box = boxRef.current ?? head.current?.closest<HTMLElement>('main') ?? null;
    if (!settled || arrived.current === arrival || box === null) return;
    const first = arrived.current === 0;
    arrived.current = arrival;
    const kept = history.keptScroll();
    const target = anchor === null ? null : elementOf(anchor);
    if (target !== null) reveal(target);
    if (kept !== null) box.scrollTo({ top: kept });
    else if (target !== null) target.scrollIntoView({ block: 'start' });
    else box.scrollTo({ top: 0 });
    // At the start of the program the focus is left alone; what the frame holds lost its place with the screen before.
    if (!first || document.activeElement === box) takeFocus(box, target ?? head.current);
  }, [settled, arrival, anchor, boxRef, head, history]);

  useKeptScroll(settled, arrival);
}

/** Remembers the scroll offset, for going back and for the next start. */
function useKeptScroll(settled: boolean, arrival: number): void {
  const boxRef = useScrollBox();
  const { keepScroll } = useSession();
  const { measure } = useHistory();
  useEffect(() => {
    const root = boxRef.current;
    if (root === null || !settled) return undefined;
    const remember = () => keepScroll(arrival, root.scrollTop);
    const end = measure(arrival, () => root.scrollTop);
    root.addEventListener('scroll', remember, { passive: true });
    return () => {
      end();
      root.removeEventListener('scroll', remember);
    };
  }, [settled, arrival, boxRef, keepScroll, measure]);
}

function takeFocus(box: HTMLElement, target: HTMLElement | null): void {
  const now = document.activeElement;
  const walkingElsewhere = now !== null && now !== document.body && !box.contains(now);
  if (walkingElsewhere || target === null) return;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
