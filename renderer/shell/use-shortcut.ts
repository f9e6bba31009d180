import { useEffectEvent, useLayoutEffect } from 'react';
import { commandOf, strokesOf, type CommandId, type KeyStroke } from '../../main/api/commands/commands.ts';
import { onDesktop } from '../client.ts';
import { offer } from './offered-commands.ts';
import { matches, shownKeys } from './shortcuts.ts';

/** Whether this computer calls its main modifier Command. */
export const onMac = /^Mac/.test(navigator.platform);

/** Whether a command's keys are heard here: in a browser, some are the browser's own. */
export const hasKeysHere = (id: CommandId): boolean => onDesktop || commandOf(id).keysOn !== 'desktop';

/** The keys of a command that are shown beside it; none where it has none here. */
export const keysOf = (id: CommandId): readonly string[] => (hasKeysHere(id) ? shownKeys(id, onMac) : []);

/**
 * Does what a command asks for: when its keys are pressed, when the desktop's menu asks for it, and when it is chosen in the
 * palette (see `runCommand`). Keys with Ctrl, Command or Alt, and the F keys, are the window's, wherever the focus is (a tree would take Alt+← for its own ←);
 * so are `?` and `/`, which no row begins with, though a tree would take them for the beginning of one. Other plain keys are so
 * only where nothing nearer to the focus took them.
 *
 * @param act hears which of its keys was pressed; `null` when it was chosen by name
 */
export function useShortcut(id: CommandId, act: (stroke: KeyStroke | null) => void, active = true): void {
  const run = useEffectEvent(act);
  // Heard from the moment in which what it acts on is seen: a quick hand is quicker than effects after the paint.
  useLayoutEffect(() => {
    if (!active) return undefined;
    const withdraw = offer(id, () => run(null));
    if (!hasKeysHere(id)) return withdraw;
    const strokes = strokesOf(id, onMac);
    const { whileTyping = false } = commandOf(id);
    const hear =
      (wanted: (stroke: KeyStroke, target: EventTarget | null) => boolean, first: boolean) =>
      (event: KeyboardEvent) => {
        const pressed = strokes.find(
          (stroke) => wanted(stroke, event.target) && matches(stroke, event, onMac),
        );
        if (pressed === undefined || event.defaultPrevented) return;
        // React Aria hands a list what is typed into the field above it: those keys are the field's.
        const typing = isTyping(event.target) || !event.isTrusted;
        if (typing && !pressed.mod && !whileTyping) return;
        event.preventDefault();
        if (first) event.stopPropagation();
        run(pressed);
      };
    const first = hear(held, true);
    // Behind the window, where what is typed for a field that isn't there yet is gathered, and before any list.
    const second = hear(isMark, true);
    const last = hear((stroke, target) => !held(stroke) && !isMark(stroke, target), false);
    window.addEventListener('keydown', first, { capture: true });
    document.addEventListener('keydown', second, { capture: true });
    window.addEventListener('keydown', last);
    return () => {
      withdraw();
      window.removeEventListener('keydown', first, { capture: true });
      document.removeEventListener('keydown', second, { capture: true });
      window.removeEventListener('keydown', last);
    };
  }, [id, active]);
}

/** Whether a key is the window's own wherever the focus is: none of those writes text, and lists keep them to themselves. */
const held = ({ key, mod, ctrl, alt }: KeyStroke): boolean =>
  mod === true || ctrl === true || alt === true || /^F\d+$/.test(key);

/**
 * Whether a key writes a mark of punctuation, and no menu or list of choices is open around what has the focus: what is typed
 * there is its own. Names of rows begin with no such mark.
 */
const isMark = (stroke: KeyStroke, target: EventTarget | null): boolean =>
  /^\p{Punctuation}$/u.test(stroke.key) &&
  !held(stroke) &&
  !(target instanceof Element && target.closest('[role="menu"], [role="listbox"]') !== null);

/** Whether the keys that go to this element write text. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
