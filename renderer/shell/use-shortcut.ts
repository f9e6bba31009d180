import { useEffectEvent, useLayoutEffect } from 'react';
import { useEvent } from '../parts/use-event.ts';
import { matches, shortcuts, type KeyStroke, type Shortcut, type ShortcutId } from './shortcuts.ts';

/** Whether this computer calls its main modifier Command. */
export const onMac = /^Mac/.test(navigator.platform);

/**
 * Runs `act` when the shortcut is pressed, or when the desktop's menu asks for the command of this name. Keys with Ctrl,
 * Command or Alt are the window's, wherever the focus is (a tree would take Alt+← for its own ←); plain keys are so only
 * where nothing nearer to the focus took them.
 */
export function useShortcut(id: ShortcutId, act: () => void, active = true): void {
  const run = useEffectEvent(act);
  // Heard from the moment in which what it acts on is seen: a quick hand is quicker than effects after the paint.
  useLayoutEffect(() => {
    if (!active) return undefined;
    const shortcut: Shortcut = shortcuts[id];
    const hear = (wanted: (stroke: KeyStroke) => boolean) => (event: KeyboardEvent) => {
      const pressed = shortcut.strokes.find((stroke) => wanted(stroke) && matches(stroke, event));
      if (pressed === undefined || event.defaultPrevented) return;
      if (isTyping(event.target) && !pressed.mod && shortcut.whileTyping !== true) return;
      event.preventDefault();
      if (held(pressed)) event.stopPropagation();
      run();
    };
    const first = hear(held);
    const last = hear((stroke) => !held(stroke));
    window.addEventListener('keydown', first, { capture: true });
    window.addEventListener('keydown', last);
    return () => {
      window.removeEventListener('keydown', first, { capture: true });
      window.removeEventListener('keydown', last);
    };
  }, [id, active]);
  useEvent('command.asked', ({ command }) => {
    if (active && command === id) act();
  });
}

const held = (stroke: KeyStroke): boolean => stroke.mod === true || stroke.alt === true;

/** Whether the keys that go to this element write text. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
