import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Outcome } from '../../main/api/failure.ts';
import { ClockContext } from '../parts/clock.ts';
import { Boot } from './Boot.tsx';
import { createHistory } from './history.ts';
import type { Start } from './start.ts';
import { ownStorage } from './tabs/own-storage.ts';
import { claimSession } from './tabs/session-claim.ts';

/** Puts the app into an element. This module and all that it imports may count on the words being there. */
export function openApp(root: HTMLElement, first: Promise<Outcome<Start>>, now: () => Date): void {
  const history = createHistory(window, ownStorage(window));
  const claim = claimSession(navigator.locks);
  createRoot(root).render(
    <StrictMode>
      <ClockContext value={now}>
        <Boot history={history} first={first} claim={claim} />
      </ClockContext>
    </StrictMode>,
  );
}
