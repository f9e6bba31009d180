import { useEffect, useRef } from 'react';
import type { OutlineEntry } from '../../main/api/page-view.ts';
import { words } from '../words/words.ts';

const most = 300; // of a reference page with thousands of headings, those around the reader are listed

/** The headings of a page as links; the one that is being read is marked, and kept in sight. */
export function OutlineList({
  outline,
  current,
}: {
  readonly outline: readonly OutlineEntry[];
  readonly current: string | null;
}) {
  const list = useRef<HTMLUListElement>(null);
  const top = outline.reduce((least, { level }) => Math.min(least, level), 6);
  const at = outline.findIndex(({ id }) => id === current);
  const start = Math.max(0, Math.min(at - most / 2, outline.length - most));
  const after = outline.length - start - most;
  useEffect(() => {
    const box = list.current?.closest('.outline');
    const link = list.current?.querySelector('[aria-current]');
    if (!box || !link) return;
    const { top: linkTop, bottom } = link.getBoundingClientRect();
    const bounds = box.getBoundingClientRect();
    if (linkTop < bounds.top + 40 || bottom > bounds.bottom - 40) {
      box.scrollTop += linkTop - bounds.top - bounds.height / 3;
    }
  }, [current]);
  return (
    <ul ref={list} className="outline-list">
      {start > 0 && <li className="outline-more">{words.page.moreHeadings(start)}</li>}
      {outline.slice(start, start + most).map(({ id, text, level }) => (
        <li key={id}>
          <a
            href={`#${encodeURIComponent(id)}`}
            data-depth={Math.min(level - top, 3)}
            aria-current={id === current ? 'location' : undefined}
          >
            <bdi>{text}</bdi>
          </a>
        </li>
      ))}
      {after > 0 && <li className="outline-more">{words.page.moreHeadings(after)}</li>}
    </ul>
  );
}
