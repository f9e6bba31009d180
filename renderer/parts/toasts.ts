import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

/** A short message, with at most one thing to do about it. */
export interface Toast {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Messages on the screen now. */
export const toasts = new ToastQueue<Toast>({ maxVisibleToasts: 2 });

/** Says something. What can be undone stays longer; React Aria's advice is five seconds at least. */
export function say(text: string, action?: Toast['action']): void {
  toasts.add(action ? { text, action } : { text }, { timeout: action ? 10_000 : 5_000 });
}
