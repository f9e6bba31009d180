import { useEffect } from 'react';
import { onDesktop } from '../client.ts';
import { useEvent } from '../parts/use-event.ts';
import { useHistory } from './navigation.tsx';
import { onMac } from './use-shortcut.ts';

/**
 * Follows links of the app without loading the window anew. In a browser, clicks with Ctrl, Shift, Alt or the middle button
 * are the browser's (a tab behind, a new window); the desktop opens a tab of ours behind for them. Links with a target or
 * a download are the host's. React Aria's own links stop plain clicks, and follow through the router that `App` gives
 * them. The host's own wishes (a `fieldbook:` link, its menu) are followed as well. A hit of a search says on its link
 * which words to mark (`data-marks`, one a line).
 */
export function useLinkClicks(): void {
  const history = useHistory();
  useEvent('address.asked', ({ address, behind }) => {
    if (behind === true) history.openTab(address, { behind });
    else history.follow(address);
  });
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (event.defaultPrevented || event.button !== 0 || modified) return;
      const link = linkAt(event);
      if (link === null) return;
      event.preventDefault();
      history.follow(link.address, link.marks);
    };
    // Before anything else hears of it: what would open a window of the system's opens a tab behind.
    const openBehind = (event: MouseEvent) => {
      const wanted = event.button === 1 || (event.button === 0 && (onMac ? event.metaKey : event.ctrlKey));
      const link = wanted ? linkAt(event) : null;
      if (link === null) return;
      event.preventDefault();
      event.stopPropagation();
      history.openTab(link.address, { behind: true, marks: link.marks });
    };
    // The extra buttons of a mouse: browsers go back by themselves, a desktop window leaves it to the page.
    const travel = (event: MouseEvent) => {
      if (event.button !== 3 && event.button !== 4) return;
      event.preventDefault();
      if (event.button === 3) history.back();
      else history.forward();
    };
    document.addEventListener('click', follow);
    window.addEventListener('mouseup', travel);
    if (onDesktop) {
      document.addEventListener('click', openBehind, { capture: true });
      document.addEventListener('auxclick', openBehind, { capture: true });
    }
    return () => {
      document.removeEventListener('click', openBehind, { capture: true });
      document.removeEventListener('auxclick', openBehind, { capture: true });
      document.removeEventListener('click', follow);
      window.removeEventListener('mouseup', travel);
    };
  }, [history]);
}

interface InnerLink {
  readonly address: string;
  readonly marks: readonly string[];
}

/** The link into the app that an event is on. */
function linkAt({ target }: MouseEvent): InnerLink | null {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  const address = link instanceof HTMLAnchorElement ? addressInside(link) : null;
  if (!(link instanceof HTMLAnchorElement) || address === null) return null;
  const marks = link.dataset['marks']?.split('\n').filter((word) => word !== '') ?? [];
  return { address, marks };
}

function addressInside(link: HTMLAnchorElement): string | null {
  // Files of the library are the host's: it shows or saves them.
  if (link.target !== '' || link.matches('[download], [data-file]')) return null;
  const url = new URL(link.href);
  return url.origin === window.location.origin ? url.pathname + url.search + url.hash : null;
}
