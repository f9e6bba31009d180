import { useEffect } from 'react';

/**
 * Hands Escape to what lies on top while the focus is nowhere. As a layer closes, the focus takes a few frames back to the
 * layer below, which hears only the keys that are pressed in it: to somebody who presses Escape twice, the second would be lost.
 */
export function useEscapeNowhere(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.target !== document.body) return;
      // Layers are added at the end of the page as they open.
      const top = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1);
      if (top === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const { key, code } = event;
      top.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
    };
    // Nearer than the window, where what is typed for a field that isn't there yet is gathered.
    document.addEventListener('keydown', hear, { capture: true });
    return () => document.removeEventListener('keydown', hear, { capture: true });
  }, []);
}
