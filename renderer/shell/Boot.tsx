import { useEffect, useState } from 'react';
import type { Failure, Outcome } from '../../main/api/failure.ts';
import type { LibraryDescription, TreeNode } from '../../main/api/library-view.ts';
import type { Session, Settings } from '../../main/api/state-view.ts';
import { call } from '../client.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { dress, SettingsProvider } from '../settings/use-settings.tsx';
import { App } from './App.tsx';
import type { AppHistory } from './history.ts';
import { LibraryProvider } from './library.tsx';
import { NavigationProvider } from './navigation.tsx';
import { SessionProvider } from './session.tsx';

interface Start {
  readonly description: LibraryDescription;
  readonly tree: readonly TreeNode[];
  readonly settings: Settings;
  readonly session: Session;
}

/** Reads what the first paint needs, goes to where the reader was, and opens the app. */
export function Boot({ history }: { readonly history: AppHistory }) {
  const [start, setStart] = useState<Outcome<Start> | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let late = false;
    void readStart().then((outcome) => {
      if (late) return;
      if (outcome.ok) {
        dress(document.documentElement, outcome.value.settings);
        restore(history, outcome.value.session);
      }
      setStart(outcome);
    });
    return () => {
      late = true;
    };
  }, [history, round]);

  if (start === null) return <div className="boot" aria-busy="true" />;
  if (!start.ok) return <FailureNotice failure={start.failure} onRetry={() => setRound((n) => n + 1)} />;
  const { settings, session, ...library } = start.value;
  return (
    <NavigationProvider history={history}>
      <SettingsProvider start={settings}>
        <SessionProvider start={session}>
          <LibraryProvider start={library}>
            <App />
          </LibraryProvider>
        </SessionProvider>
      </SettingsProvider>
    </NavigationProvider>
  );
}

/** Opened without an address, the reader goes on where it was left. */
function restore(history: AppHistory, session: Session): void {
  const { address, index } = history.place();
  if (address !== '/' || index !== 0 || session.address === null) return;
  history.go(session.address, { replace: true });
  history.keepScroll(session.scroll);
}

async function readStart(): Promise<Outcome<Start>> {
  const [description, tree, settings, session] = await Promise.all([
    call('library.describe', {}),
    call('library.tree', {}),
    call('settings.read', {}),
    call('session.read', {}),
  ]);
  const failure: Failure | undefined = [description, tree, settings, session]
    .map((outcome) => (outcome.ok ? null : outcome.failure))
    .find((found) => found !== null);
  if (!description.ok || !tree.ok || !settings.ok || !session.ok) {
    return { ok: false, failure: failure ?? { code: 'internal', message: 'Fieldbook could not start.' } };
  }
  const value = {
    description: description.value,
    tree: tree.value,
    settings: settings.value,
    session: session.value,
  };
  return { ok: true, value };
}
