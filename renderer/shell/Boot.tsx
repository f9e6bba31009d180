import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Outcome } from '../../main/api/failure.ts';
import { forgetAhead } from '../client.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { dress, SettingsProvider } from '../settings/use-settings.tsx';
import { locale } from '../words/locale.ts';
import { screenAddress } from './address.ts';
import { App } from './App.tsx';
import type { AppHistory } from './history.ts';
import { LibraryProvider } from './library.tsx';
import { NavigationProvider } from './navigation.tsx';
import { SessionProvider } from './session.tsx';
import { readStart, type Start } from './start.ts';
import { restoredTabs } from './tabs/kept-tabs.ts';
import type { SessionClaim } from './tabs/session-claim.ts';

interface BootProps {
  readonly history: AppHistory;
  /** Under way since before this module was loaded. */
  readonly first: Promise<Outcome<Start>>;
  readonly claim: SessionClaim;
}

/** Waits for what the first paint needs, goes to where the reader was, and opens the app. */
export function Boot({ history, first, claim }: BootProps) {
  const [start, setStart] = useState<Outcome<Start> | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let late = false;
    const reading = round === 0 ? first : readStart();
    void Promise.all([reading, claim.first]).then(([outcome, ours]) => {
      if (late) return;
      if (outcome.ok) {
        dress(document.documentElement, outcome.value.settings);
        if (ours) restore(history, outcome.value);
      }
      setStart(outcome);
    });
    return () => {
      late = true;
    };
  }, [history, first, claim, round]);
  // Runs once the app below has asked for all that its first paint needs.
  useEffect(() => {
    if (start?.ok === true) forgetAhead();
  }, [start]);

  if (start === null) return <div className="boot" aria-busy="true" />;
  if (!start.ok) return <FailureNotice failure={start.failure} onRetry={() => setRound((n) => n + 1)} />;
  const { settings, session, ...library } = start.value;
  return (
    <I18nProvider locale={locale()}>
      <NavigationProvider history={history}>
        <SettingsProvider start={settings}>
          <SessionProvider start={session} claim={claim}>
            <LibraryProvider start={library}>
              <App />
            </LibraryProvider>
          </SessionProvider>
        </SettingsProvider>
      </NavigationProvider>
    </I18nProvider>
  );
}

/**
 * The reader goes on where it was left, unless this window was only loaded anew: then it knows better itself. Who was
 * never here, and asked for no page, is welcomed; the author of a working copy needs no welcome.
 */
function restore(history: AppHistory, { session, description }: Start): void {
  if (history.resumed) return;
  const kept = restoredTabs(session);
  if (kept !== null) history.resume(kept);
  else if (
    !session.welcomed &&
    history.place().address === '/' &&
    description.edition.kind !== 'working-copy'
  )
    history.go(screenAddress('welcome'), { replace: true });
}
