import { useSyncExternalStore } from 'react';

/**
 * How much room there is. `wide`: three columns. `medium`: the outline folds into the page. `narrow`: the sidebar
 * lies over the page. Measured in root ems, so that larger text counts as less room.
 */
export type Layout = 'wide' | 'medium' | 'narrow';

/** The layout for a width in CSS pixels and a root font size in CSS pixels. */
export function layoutFor(width: number, rem: number): Layout {
  const room = width / rem;
  if (room >= 66) return 'wide';
  return room >= 44 ? 'medium' : 'narrow';
}

/** The present layout; follows the window and the text size. */
export const useLayout = (): Layout => useSyncExternalStore(watch, measure);

/** Size of one root em, CSS pixels. */
export const rootEm = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** The size of one root em; follows the setting. */
export const useRootEm = (): number => useSyncExternalStore(watch, rootEm);

const measure = (): Layout => layoutFor(window.innerWidth, rootEm());

function watch(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  return () => {
    window.removeEventListener('resize', changed);
    observer.disconnect();
  };
}
