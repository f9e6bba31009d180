import { Star } from 'lucide-react';
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Keys } from '../parts/Keys.tsx';
import type { NewBookmark } from '../read/places.ts';
import { keysOf, useShortcut } from '../shell/use-shortcut.ts';
import { words } from '../words/words.ts';
import { leadsTo, useBookmarks } from './bookmarks.tsx';

/** The star beside a page's title. The place is worked out when it is pressed, not before. */
export function BookmarkStar({
  route,
  place,
}: {
  readonly route: string;
  readonly place: () => NewBookmark;
}) {
  const { bookmarks, toggle } = useBookmarks();
  const kept = bookmarks.some((bookmark) => leadsTo(bookmark, route, null));
  useShortcut('bookmark', () => toggle(place()));
  const label = kept ? words.bookmarks.remove : words.bookmarks.add;
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <ToggleButton
        className="icon-button star"
        aria-label={words.bookmarks.add}
        isSelected={kept}
        onChange={() => toggle(place())}
      >
        <Star aria-hidden size={20} strokeWidth={1.7} />
      </ToggleButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        <Keys names={keysOf('bookmark')} />
      </Tooltip>
    </TooltipTrigger>
  );
}
