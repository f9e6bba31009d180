import { useEffect, useEffectEvent } from 'react';
import { matches, shortcuts, type Shortcut, type ShortcutId } from './shortcuts.ts';

/** Whether this computer calls its main modifier Command. */
export const onMac = /^Mac/.test(navigator.platform);

/** Runs `act` when the shortcut is pressed and nothing nearer to the focus took the key. */
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
}

/** Whether the keys that go to this element write text. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
