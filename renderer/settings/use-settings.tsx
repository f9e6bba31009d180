import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Settings } from '../../main/api/state-view.ts';
import { call } from '../client.ts';
import { say } from '../parts/toasts.ts';
import { useEvent } from '../parts/use-event.ts';
import { languageFor } from '../words/languages.ts';
import { language as spoken } from '../words/words.ts';

/** The settings, and how to change some of them. */
export interface KeptSettings {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

const SettingsContext = createContext<KeptSettings | null>(null);

/** Holds the settings, puts them on the document, and follows changes made in another window. */
export function SettingsProvider({
  start,
  children,
}: {
  readonly start: Settings;
  readonly children: ReactNode;
}) {
  const [settings, setSettings] = useState(start);
  useEffect(() => dress(document.documentElement, settings), [settings]);
  const read = () =>
    void call('settings.read', {}).then((outcome) => {
      if (!outcome.ok) return;
      setSettings(outcome.value);
      speakAs(outcome.value);
    });
  useEvent('state.changed', ({ part }) => {
    if (part === 'settings') read();
  });
  const change = (part: Partial<Settings>) => {
    setSettings((before) => ({ ...before, ...part }));
    void call('settings.change', part).then((outcome) => {
      if (outcome.ok) return speakAs(outcome.value);
      say(outcome.failure.message);
      read();
    });
  };
  return <SettingsContext value={{ settings, change }}>{children}</SettingsContext>;
}

/** The settings. */
export function useSettings(): KeptSettings {
  const kept = useContext(SettingsContext);
  if (kept === null) throw new Error('useSettings needs a SettingsProvider above it');
  return kept;
}

/** Words are chosen before the app is loaded, so another language means loading it anew: the place is kept. */
function speakAs({ language }: Settings): void {
  if (languageFor(language, navigator.languages) !== spoken) window.location.reload();
}

/** Puts what the style depends on on the root element. */
export function dress(root: HTMLElement, { theme, textSize, measure, motion }: Settings): void {
  Object.assign(root.dataset, { theme, measure, motion });
  root.style.fontSize = textSize === 100 ? '' : `${textSize}%`;
}
