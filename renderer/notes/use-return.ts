import { useState, type RefObject } from 'react';

/**
 * Where the reader goes on once a note is written: at what opened the editor. What opened it may be gone with it (a
 * pencil, the offer to write), or lie behind a sheet: then it is the note itself, and else the panel's name.
 *
 * @param field of the editor
 */
export function useReturn(field: RefObject<HTMLElement | null>): () => void {
  // As the editor is first drawn the focus is still where it was asked for.
  const [opener] = useState(() => document.activeElement);
  return () => {
    const panel = field.current?.closest('.notes-panel') ?? null;
    const at = [...(panel?.querySelectorAll('.note') ?? [])].findIndex((note) =>
      note.contains(field.current),
    );
    requestAnimationFrame(() => {
      const note = panel?.querySelectorAll('.note')[at];
      const places = [reading(opener), note, panel?.querySelector('h2')];
      places.find((place): place is HTMLElement => place instanceof HTMLElement && isInReach(place))?.focus();
    });
  };
}

/** Who pressed a key while nothing had the focus was reading. */
const reading = (opener: Element | null): Element | null =>
  opener === null || opener === document.body ? document.querySelector('main') : opener;

const isInReach = (element: Element): boolean =>
  element.isConnected &&
  element.checkVisibility() &&
  element.closest('[inert], [aria-hidden="true"]') === null;
