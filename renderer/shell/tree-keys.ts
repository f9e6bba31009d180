import type { KeyboardEvent } from 'react';

/**
 * Hands keys that were pressed on a row's link to the tree around it. React Aria's tree of links keeps all but the arrows
 * and Tab to the link itself, so Home, End, the page keys and the beginning of a title would do nothing; it passes the
 * arrows on in this same way.
 */
export function passToTree(event: KeyboardEvent<HTMLElement>): void {
  const row = event.target instanceof Element ? event.target.closest('[role="row"]') : null;
  const held = event.ctrlKey || event.metaKey || event.altKey;
  if (row === null || held || !/^(Home|End|PageUp|PageDown|[\p{L}\p{N}])$/u.test(event.key)) return;
  event.preventDefault();
  event.stopPropagation();
  row.parentElement?.dispatchEvent(new window.KeyboardEvent('keydown', event.nativeEvent));
}
