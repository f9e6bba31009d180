import { useEffect, useEffectEvent } from 'react';
import { useEvent } from '../parts/use-event.ts';
import { matches, shortcuts, type Shortcut, type ShortcutId } from './shortcuts.ts';

/** Whether this computer calls its main modifier Command. */
export const onMac = /^Mac/.test(navigator.platform);

/**
 * Runs `act` when the shortcut is pressed and nothing nearer to the focus took the key, or when the desktop's menu asks
 * for the command of this name.
 */
export function useShortcut(id: ShortcutId, act: () => void, active = true): void {
  const run = useEffectEvent(act);
  useEffect(() => {
    if (!active) return undefined;
    const shortcut: Shortcut = shortcuts[id];
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !shortcut.strokes.some((stroke) => matches(stroke, event))) return;
      const typing = isTyping(event.target) && !event.ctrlKey && !event.metaKey;
      if (typing && shortcut.whileTyping !== true) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [id, active]);
  useEvent('command.asked', ({ command }) => {
    if (active && command === id) act();
  });
}

/** Whether the keys that go to this element write text. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
