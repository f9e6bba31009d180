import { ArrowLeft, ArrowRight, PanelLeft } from 'lucide-react';
import { IconButton } from '../parts/IconButton.tsx';
import { SearchField } from '../find/SearchField.tsx';
import { words } from '../words/words.ts';
import { useHistory, usePlace } from './navigation.tsx';
import { keyNames, shortcuts } from './shortcuts.ts';
import { onMac, useShortcut } from './use-shortcut.ts';

/** The top line: name, history, search. The site switcher will stand at its right. */
export function Header({
  sidebarShown,
  onToggleSidebar,
}: {
  readonly sidebarShown: boolean;
  readonly onToggleSidebar: () => void;
}) {
  const history = useHistory();
  usePlace(); // the buttons follow the place
  useShortcut('back', history.back);
  useShortcut('forward', history.forward);
  useShortcut('sidebar', onToggleSidebar);
  const { shell } = words;
  const keys = (id: 'back' | 'forward' | 'sidebar') => keyNames(shortcuts[id].strokes[0], onMac);
  return (
    <header className="header">
      <div className="header-start">
        <IconButton
          icon={PanelLeft}
          label={sidebarShown ? shell.hideSidebar : shell.showSidebar}
          keys={keys('sidebar')}
          aria-expanded={sidebarShown}
          aria-controls="sidebar"
          onPress={onToggleSidebar}
        />
        <a className="brand" href="/" aria-label={words.app}>
          <BrandMark />
          <span>{words.app}</span>
        </a>
        <IconButton
          icon={ArrowLeft}
          label={shell.back}
          keys={keys('back')}
          isDisabled={!history.canGoBack()}
          onPress={history.back}
        />
        <IconButton
          icon={ArrowRight}
          label={shell.forward}
          keys={keys('forward')}
          isDisabled={!history.canGoForward()}
          onPress={history.forward}
        />
      </div>
      <SearchField />
      <div className="header-end" />
    </header>
  );
}

function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden>
      <path d="M16 8.5c-2.7-1.9-6.2-2.7-10.5-2.5v17.5c4.3-.2 7.8.6 10.5 2.5 2.7-1.9 6.2-2.7 10.5-2.5V6C22.2 5.8 18.7 6.6 16 8.5z" />
      <path d="M16 8.5V26" />
    </svg>
  );
}
