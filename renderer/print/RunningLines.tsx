import { useContext, useEffect, useEffectEvent } from 'react';
import { ClockContext } from '../parts/clock.ts';
import { parseAddress } from '../shell/address.ts';
import { datedEdition } from '../shell/edition-name.ts';
import { useLibrary } from '../shell/library.tsx';
import { usePlace } from '../shell/navigation.tsx';
import { nameOfAddress } from '../shell/screens.ts';
import { words } from '../words/words.ts';
import { pageBoxes } from './page-boxes.ts';

/**
 * Says on every printed page which library, edition and place it is from, when it was printed, and its number; and names
 * the pages that links lead to. Done as printing begins, so that the date is right.
 */
export function RunningLines() {
  const library = useLibrary();
  const { address } = usePlace();
  const now = useContext(ClockContext);
  const lines = () => {
    const { edition, title } = library.description;
    const printed = words.print.printed(now().toISOString());
    return {
      library: title,
      place: placeOf(address),
      state: `${datedEdition(edition)} · ${printed}`,
      page: words.print.pageOf,
    };
  };
  const prepare = useEffectEvent((sheet: CSSStyleSheet) => {
    sheet.replaceSync(pageBoxes(lines()));
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.page .prose a[href^="/"]')) {
      const name = nameOfAddress(link.pathname + link.hash, library);
      const said = link.textContent.trim().toLowerCase() === name.toLowerCase();
      if (!said) link.dataset['page'] = words.print.pageNamed(name);
    }
  });
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    const before = () => prepare(sheet);
    window.addEventListener('beforeprint', before);
    return () => {
      window.removeEventListener('beforeprint', before);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, []);
  // Where the margins can't say it, the first page does; a browser that can has the rule.
  if ('CSSMarginRule' in window) return null;
  const { library: title, place, state } = lines();
  return (
    <p className="print-only">
      {title} · {place} · {state}
    </p>
  );
}

/** The route, as the reader would type it. */
function placeOf(address: string): string {
  const view = parseAddress(address);
  return view.screen === 'page' || view.screen === 'print' ? view.route : address;
}
