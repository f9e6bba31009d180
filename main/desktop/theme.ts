import type { NativeTheme } from 'electron';
import type { Outcome } from '../api/failure.ts';
import type { Settings } from '../api/state-view.ts';

/** What is asked of the reader here. */
type ReadSettings = () => Promise<Outcome<Settings>>;

/**
 * Gives Chromium and the window's frame the theme that the reader chose. Unreadable settings are the reader's to
 * report; the system's theme stays then.
 */
export async function applyTheme(nativeTheme: NativeTheme, readSettings: ReadSettings): Promise<void> {
  const settings = await readSettings();
  if (settings.ok) nativeTheme.themeSource = settings.value.theme;
}

/** The window's colour until its first page is painted: the page's own background, so that nothing flashes. */
export const emptyPageColour = (dark: boolean): string => (dark ? '#14171c' : '#ffffff');
