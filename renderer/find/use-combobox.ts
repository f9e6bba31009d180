import { useState, type KeyboardEvent } from 'react';
import { optionId, type Option } from './options.ts';

/** A text field with a list under it, of which one option at a time is the active one (WAI-ARIA combobox). */
export interface Combobox {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** The active option; -1 for none. */
  readonly active: number;
  readonly setActive: (at: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/**
 * Moves the active option while the focus stays in the field. The option is remembered by its id, so a new answer
 * doesn't move it to something else.
 *
 * @param first the option that is active before the reader chose one; -1 for none
 */
export function useCombobox({
  options,
  first,
  onChoose,
}: {
  readonly options: readonly Option[];
  readonly first: number;
  /** `null`: Enter without an active option. */
  readonly onChoose: (option: Option | null) => void;
}): Combobox {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const found = options.findIndex(({ id }) => id === chosen);
  const active = found >= 0 ? found : Math.min(first, options.length - 1);
  const setActive = (at: number) => setChosen(options[at]?.id ?? null);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return; // Enter and arrows belong to the input method
    const to = nextOption(event.key, open ? active : -1, options.length);
    if (to !== null) {
      setOpen(true);
      setActive(to);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) openBehind(active, event);
    else if (event.key === 'Enter') onChoose(open ? (options[active] ?? null) : null);
    else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { open, setOpen, active, setActive, onKeyDown };
}

/** As a click with Ctrl on the option would, whichever host opens what behind what; the list stays open for more. */
function openBehind(at: number, { ctrlKey, metaKey }: KeyboardEvent): void {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey });
  document.getElementById(optionId(at))?.dispatchEvent(click);
}

/** Where a key moves the active option; `null` for a key that moves nothing. Home and End stay the text's. */
export function nextOption(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  if (key === 'PageDown') return Math.min(count - 1, active + 5);
  return key === 'PageUp' ? Math.max(0, active - 5) : null;
}
