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
    let around: readonly Place[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) around = placesOf(target, 0);
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

/** An element that held the focus, or that held what did: at which of its children. */
interface Place {
  readonly element: HTMLElement;
  readonly at: number;
}

/** An element and what it stands in, from within; the frame of the window is nobody's neighbourhood. */
function placesOf(element: HTMLElement, at: number): readonly Place[] {
  const place = { element, at };
  const parent = element.parentElement;
  if (parent === null || parent.id === 'tab-panel' || parent.matches('body, main, .app')) return [place];
  return [place, ...placesOf(parent, [...parent.children].indexOf(element))];
}

const usable = (place: Place | undefined): boolean =>
  place !== undefined && place.element.isConnected && !place.element.matches(':disabled');

function nearest(around: readonly Place[], main: HTMLElement | null): HTMLElement | null {
  for (const { element, at } of around.filter((place) => place.element.isConnected)) {
    const children = [...element.children];
    // What came into the place of the lost one, then what follows it, then what went before.
    const found = [...children.slice(at), ...children.slice(0, at).reverse()].flatMap(operableIn).at(0);
    if (found !== undefined) return found;
  }
  return main;
}

const operableIn = (element: Element): readonly HTMLElement[] =>
  [element, ...element.querySelectorAll('*')].filter(
    (one): one is HTMLElement => one instanceof HTMLElement && one.matches(operable) && one.checkVisibility(),
  );
