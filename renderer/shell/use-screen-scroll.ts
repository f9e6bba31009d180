import { useEffect } from 'react';
import { useHistory, usePlace } from './navigation.tsx';
import { useScrollBox } from './scroll-box.ts';
import { useSession } from './session.tsx';

const patience = 3000; // ms: a list that was long takes a moment to be so again

/**
 * Keeps how far one of the app's own screens is scrolled, and goes back there on return. A table that scrolls by itself
 * says so (`data-keeps-scroll`). Pages see to it themselves: they have headings to arrive at.
 */
export function useScreenScroll(active: boolean): void {
  const history = useHistory();
  const { arrival } = usePlace();
  const { keepScroll } = useSession();
  const boxRef = useScrollBox();
  useEffect(() => {
    const box = boxRef.current;
    if (!active || box === null) return undefined;
    const kept = history.keptScroll() ?? 0;
    let there = kept === 0;
    const scroller = () => box.querySelector('[data-keeps-scroll]') ?? box;
    const restore = () => {
      const element = scroller();
      element.scrollTop = kept;
      if (Math.abs(element.scrollTop - kept) < 2 && kept > 0) settle();
    };
    const growing = new MutationObserver(restore);
    const settle = () => {
      there = true;
      growing.disconnect();
    };
    // Only a place further down has to wait for what stands above it; the top is there at once.
    if (kept > 0) growing.observe(box, { childList: true, subtree: true });
    const timer = setTimeout(settle, patience);
    const remember = (event: Event) => {
      if (there && event.target === scroller()) keepScroll(arrival, scroller().scrollTop);
    };
    const end = history.measure(arrival, () => (there ? scroller().scrollTop : null));
    const hands = ['wheel', 'keydown', 'pointerdown'] as const;
    for (const hand of hands) window.addEventListener(hand, settle, { passive: true });
    box.addEventListener('scroll', remember, { capture: true, passive: true });
    restore();
    return () => {
      end();
      settle();
      clearTimeout(timer);
      for (const hand of hands) window.removeEventListener(hand, settle);
      box.removeEventListener('scroll', remember, { capture: true });
    };
  }, [active, arrival, history, keepScroll, boxRef]);
}
