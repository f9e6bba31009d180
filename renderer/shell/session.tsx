import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Session } from '../../main/api/state-view.ts';
import { call } from '../client.ts';

/** The reader's place and furniture, kept by the program and restored at the next start. */
export interface KeptSession {
  readonly session: Session;
  /** Changes it here at once, and where it is kept a moment later. */
  readonly keep: (change: Partial<Session>) => void;
}

const SessionContext = createContext<KeptSession | null>(null);
const patience = 400; // ms: long enough that a drag or a scroll is one write

/** Holds the session that was read at the start. */
export function SessionProvider({
  start,
  children,
}: {
  readonly start: Session;
  readonly children: ReactNode;
}) {
  const [session, setSession] = useState(start);
  const [writer] = useState(createWriter);
  useEffect(() => {
    window.addEventListener('pagehide', writer.flush);
    return () => window.removeEventListener('pagehide', writer.flush);
  }, [writer]);
  const value = useMemo<KeptSession>(
    () => ({
      session,
      keep(change) {
        // Scroll and address change all the time and nobody here shows them: they don't cause a render.
        const shown = Object.keys(change).some((key) => key !== 'scroll' && key !== 'address');
        if (shown) setSession((before) => ({ ...before, ...change }));
        writer.write(change);
      },
    }),
    [session, writer],
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
