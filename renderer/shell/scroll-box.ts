import { createContext, useContext, type RefObject } from 'react';

/** The element that scrolls the screen: not the window, so that the columns stand still. */
export const ScrollBoxContext = createContext<RefObject<HTMLElement | null> | null>(null);

/** The element that scrolls the screen. */
export function useScrollBox(): RefObject<HTMLElement | null> {
  const box = useContext(ScrollBoxContext);
  if (box === null) throw new Error('useScrollBox needs a ScrollBoxContext above it');
  return box;
}
