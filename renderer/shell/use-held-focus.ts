import { useEffect, type RefObject } from 'react';

const operable =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';

/** Time for whoever took the focus' element away to put the focus somewhere better, in milliseconds. */
const patience = 80;

/**
 * Never leaves the focus nowhere. When what held it is taken away or made unusable (a button that a form replaced, a row
 * that was removed), it goes to the nearest thing that can be operated in what is left around it, and to the page where
 * nothing is. Somebody without a mouse would otherwise begin again at the top of the window.
 */
export function useHeldFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let around: readonly HTMLElement[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) around = withAncestors(target);
    };
    const recover = () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && around.length > 0 && !usable(around[0])) nearest(around, main.current)?.focus();
    };
    const look = () => {
      if (around.length === 0 || usable(around[0])) return;
      clearTimeout(timer);
      timer = setTimeout(recover, patience);
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', remember);
    return () => {
      clearTimeout(timer);
      watcher.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, [main]);
}

/** An element and what it stands in, from within; the frame of the window is nobody's neighbourhood. */
function withAncestors(element: HTMLElement): readonly HTMLElement[] {
  const parent = element.parentElement;
  const ends = parent === null || parent.id === 'tab-panel' || parent.matches('body, main, .app');
  return ends ? [element] : [element, ...withAncestors(parent)];
}

const usable = (element: HTMLElement | undefined): boolean =>
  element !== undefined && element.isConnected && !element.matches(':disabled');

function nearest(around: readonly HTMLElement[], main: HTMLElement | null): HTMLElement | null {
  for (const place of around.filter((one) => one.isConnected)) {
    const found = [...place.querySelectorAll<HTMLElement>(operable)].find((one) => one.checkVisibility());
    if (found !== undefined) return found;
  }
  return main;
}
