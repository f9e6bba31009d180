import { useEffect } from 'react';
import { useEvent } from '../parts/use-event.ts';
import { useHistory } from './navigation.tsx';

/**
 * Follows links of the app without loading the window anew. Clicks with Ctrl, Shift, Alt or another button are the
 * browser's (a tab behind, a new window), and links with a target or a download too. React Aria's own links don't get
 * here: they stop their clicks, and follow through the router that `App` gives them. The host's own wishes (a `fieldbook:`
 * link, its menu) are followed as well.
 */
export function useLinkClicks(): void {
  const history = useHistory();
  useEvent('address.asked', ({ address }) => history.follow(address));
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (event.defaultPrevented || event.button !== 0 || modified) return;
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const address = link instanceof HTMLAnchorElement ? addressInside(link) : null;
      if (address === null) return;
      event.preventDefault();
      history.follow(address);
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
    return () => {
      document.removeEventListener('click', follow);
      window.removeEventListener('mouseup', travel);
    };
  }, [history]);
}

function addressInside(link: HTMLAnchorElement): string | null {
  // Files of the library are the host's: it shows or saves them.
  if (link.target !== '' || link.matches('[download], [data-file]')) return null;
  const url = new URL(link.href);
  return url.origin === window.location.origin ? url.pathname + url.search + url.hash : null;
}
