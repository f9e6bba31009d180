import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Session } from '../../main/api/state-view.ts';
import { call } from '../client.ts';
import { useEvent } from '../parts/use-event.ts';
import { useHistory } from './navigation.tsx';
import { keptTabs } from './tabs/kept-tabs.ts';
import type { SessionClaim } from './tabs/session-claim.ts';

/** The reader's place and furniture, kept by the program and restored at the next start. */
export interface KeptSession {
  readonly session: Session;
  /** Changes it here at once, and where it is kept a moment later. */
  readonly keep: (change: Partial<Furniture>) => void;
  /** Keeps how far the place of an arrival is scrolled, CSS pixels; one that was left meanwhile is none of its concern. */
  readonly keepScroll: (arrival: number, offset: number) => void;
}

/** What doesn't follow from where the reader is. */
type Furniture = Omit<Session, 'address' | 'scroll' | 'tabs' | 'tab'>;

const SessionContext = createContext<KeptSession | null>(null);
const patience = 400; // ms: long enough that a drag or a scroll is one write

/** Holds the session that was read at the start. */
export function SessionProvider({
  start,
  claim,
  children,
}: {
  readonly start: Session;
  readonly claim: SessionClaim;
  readonly children: ReactNode;
}) {
  const history = useHistory();
  const [session, setSession] = useState(start);
  const [writer] = useState(createWriter);
  useEffect(() => {
    // Of several windows on one reader, one keeps its tabs: the others would only overwrite each other's.
    const keepTabs = () => {
      if (claim.held()) writer.write(keptTabs(history.kept()));
    };
    keepTabs();
    claim.onHeld(keepTabs);
    return history.subscribe(keepTabs);
  }, [history, claim, writer]);
  useEffect(() => {
    // As the window closes or goes out of sight: it may never be seen again.
    const leave = () => {
      if (claim.held()) writer.write(keptTabs(history.kept()));
      writer.flush();
    };
    const hide = () => {
      if (document.hidden) leave();
    };
    // The desktop's window is gone when `pagehide` is heard, and so is who could be told: it is asked before.
    window.addEventListener('beforeunload', leave);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('beforeunload', leave);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [writer, history, claim]);
  useEvent('session.ending', () => {
    if (claim.held()) writer.write(keptTabs(history.kept()));
    writer.flush();
  });
  const value = useMemo<KeptSession>(
    () => ({
      session,
      keep(change) {
        setSession((before) => ({ ...before, ...change }));
        writer.write(change);
      },
      keepScroll(arrival, offset) {
        if (arrival !== history.place().arrival) return;
        history.keepScroll(offset);
        if (claim.held()) writer.write({ scroll: Math.round(offset) });
      },
    }),
    [session, writer, history, claim],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}

/** The session, and how to keep a change of it. */
export function useSession(): KeptSession {
  const kept = useContext(SessionContext);
  if (kept === null) throw new Error('useSession needs a SessionProvider above it');
  return kept;
}

/** Gathers changes and sends them together. */
function createWriter() {
  let waiting: Partial<Session> = {};
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (Object.keys(waiting).length === 0) return;
    void call('session.save', waiting);
    waiting = {};
  };
  const write = (change: Partial<Session>) => {
    waiting = { ...waiting, ...change };
    timer ??= setTimeout(flush, patience);
  };
  return { write, flush };
}
