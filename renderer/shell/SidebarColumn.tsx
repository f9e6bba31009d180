import { useEffect, useRef } from 'react';
import { words } from '../words/words.ts';
import { useSession } from './session.tsx';
import { Sidebar } from './Sidebar.tsx';
import { Splitter } from './Splitter.tsx';
import type { Layout } from './use-layout.ts';
import type { SidebarState } from './use-sidebar.ts';

const limits = { min: 180, max: 480 }; // CSS pixels: a word of the tree still fits, and the page still has room

/** The sidebar beside the page; where there is no room for that, over it, closed by Escape and by the page behind. */
export function SidebarColumn({
  layout,
  sidebar,
  waiting,
}: {
  readonly layout: Layout;
  readonly sidebar: SidebarState;
  /** Whether the page is still to be painted, which goes before a tree of it. */
  readonly waiting: boolean;
}) {
  const { session, keep } = useSession();
  const over = layout === 'narrow';
  const column = useRef<HTMLElement>(null);
  useEffect(() => {
    if (over && sidebar.shown) column.current?.querySelector<HTMLElement>('a, [tabindex="0"]')?.focus();
  }, [over, sidebar.shown]);
  if (!sidebar.shown) return null;
  return (
    <>
      {over && <div className="scrim" onClick={sidebar.hide} />}
      <nav
        id="sidebar"
        aria-label={words.shell.navigation}
        ref={column}
        className="sidebar-column"
        style={over ? {} : { inlineSize: session.sidebarWidth }}
        onKeyDown={(event) => {
          if (over && event.key === 'Escape') sidebar.hide();
        }}
      >
        <Sidebar waiting={waiting} />
        {!over && (
          <Splitter
            label={words.shell.sidebarWidth}
            side="start"
            width={session.sidebarWidth}
            {...limits}
            onChange={(sidebarWidth) => keep({ sidebarWidth })}
          />
        )}
      </nav>
    </>
  );
}
