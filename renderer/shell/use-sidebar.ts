import { useState } from 'react';
import { useSession } from './session.tsx';
import type { Layout } from './use-layout.ts';
import { usePlace } from './navigation.tsx';

/** Whether the sidebar is shown, and how to change that. */
export interface SidebarState {
  readonly shown: boolean;
  readonly toggle: () => void;
  readonly hide: () => void;
}

/** Beside the page the sidebar is remembered; over the page it closes as soon as a page was chosen. */
export function useSidebar(layout: Layout): SidebarState {
  const { session, keep } = useSession();
  const { arrival } = usePlace();
  const [openedAt, setOpenedAt] = useState<number | null>(null);
  if (layout === 'narrow') {
    const shown = openedAt === arrival;
    return {
      shown,
      toggle: () => setOpenedAt(shown ? null : arrival),
      hide: () => setOpenedAt(null),
    };
  }
  return {
    shown: session.sidebar,
    toggle: () => keep({ sidebar: !session.sidebar }),
    hide: () => keep({ sidebar: false }),
  };
}
