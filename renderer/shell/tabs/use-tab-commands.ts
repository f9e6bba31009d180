import { say } from '../../parts/toasts.ts';
import { words } from '../../words/words.ts';
import type { AppHistory } from '../history.ts';
import { useHistory, useTabs } from '../navigation.tsx';
import { runCommand } from '../offered-commands.ts';
import { useShortcut } from '../use-shortcut.ts';
import { limits } from './tab-set.ts';

/** What keys, menu and palette do with tabs. */
export function useTabCommands(): void {
  const history = useHistory();
  const { tabs, active, closed } = useTabs();
  const count = tabs.length;
  const several = count > 1;
  useShortcut('newTab', () => openFreshTab(history));
  useShortcut('closeTab', () => {
    const shown = tabs[active];
    if (shown) history.closeTab(shown.id);
  });
  useShortcut('reopenTab', history.reopenTab, closed.length > 0);
  useShortcut('nextTab', () => history.selectTab((active + 1) % count), several);
  useShortcut('previousTab', () => history.selectTab((active + count - 1) % count), several);
  useShortcut(
    'tabAt',
    (stroke) => {
      // The ninth key is the last tab's, as in browsers.
      const wanted = Number(stroke?.key);
      history.selectTab(wanted === 9 ? count - 1 : wanted - 1);
    },
    several,
  );
}

/** Opens a tab at the library's beginning, ready to search. */
export function openFreshTab(history: AppHistory): void {
  if (history.tabs().tabs.length >= limits.tabs) {
    say(words.tabs.full(limits.tabs));
    return;
  }
  history.openTab('/');
  runCommand('search');
}
