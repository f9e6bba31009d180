import type { NativeTheme } from 'electron';
import type { Dispatch, Listener } from '../api/dispatch.ts';
import type { Outcome } from '../api/failure.ts';
import type { Settings } from '../api/state-view.ts';

/**
 * Gives Chromium and the window's frame the theme that the reader chose, now and whenever it changes. Unreadable
 * settings are the reader's to report; the system's theme stays then.
 */
export async function followTheme(
  nativeTheme: NativeTheme,
  dispatch: Dispatch,
  on: (listener: Listener) => () => void,
): Promise<void> {
  const apply = async (): Promise<void> => {
    const settings = (await dispatch('settings.read', {})) as Outcome<Settings>;
    if (settings.ok) nativeTheme.themeSource = settings.value.theme;
  };
  on((name, payload) => {
    if (name === 'state.changed' && 'part' in payload && payload.part === 'settings') void apply();
  });
  await apply();
}

/** The window's colour until its first page is painted, so that nothing flashes. */
export const emptyPageColour = (dark: boolean): string => (dark ? '#14171c' : '#ffffff');
