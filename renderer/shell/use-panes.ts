import type { RefObject } from 'react';
import { useShortcut } from './use-shortcut.ts';

/** The parts of the window in the order in which F6 goes through them, and where the focus goes in each. */
const panes = [
  { part: '.header', target: '[role="combobox"]' },
  { part: '#sidebar', target: '[aria-current="page"], [tabindex="0"]' },
  { part: '.tab-bar', target: '[aria-selected="true"]' },
  { part: '#main', target: null },
  { part: '.outline-column', target: '[aria-current], a' },
  { part: '.notes-column', target: 'textarea, a, button' },
  { part: '.find-bar', target: 'input' },
  { part: '.footer', target: 'a, button' },
] as const;

/** Goes from one part of the window to the next, and round; parts that aren't shown are left out. */
export function usePanes(frame: RefObject<HTMLElement | null>): void {
  const go = (by: 1 | -1) => {
    const shown = panes.flatMap(({ part, target }) => {
      const element = frame.current?.querySelector<HTMLElement>(part) ?? null;
      return element === null || !element.checkVisibility() ? [] : [{ element, target }];
    });
    // The outline lies in the page: the innermost part that holds the focus is where the reader is.
    const at = shown.findLastIndex(({ element }) => element.contains(document.activeElement));
    for (let n = 1; n <= shown.length; n++) {
      const next = shown.at((at + by * n + (at < 0 && by < 0 ? 1 : 0)) % shown.length);
      if (next && focusIn(next.element, next.target)) return;
    }
  };
  useShortcut('nextPane', () => go(1));
  useShortcut('previousPane', () => go(-1));
}

function focusIn(part: HTMLElement, target: string | null): boolean {
  const element = target === null ? part : part.querySelector<HTMLElement>(target);
  element?.focus();
  // A list may hand the focus on to the row that had it last.
  return element !== null && part.contains(document.activeElement);
}
