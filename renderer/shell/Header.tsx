import { ArrowLeft, ArrowRight, PanelLeft } from 'lucide-react';
import { IconButton } from '../parts/IconButton.tsx';
import { ReleaseSwitch } from '../sites/ReleaseSwitch.tsx';
import { SearchField } from '../find/SearchField.tsx';
import { words } from '../words/words.ts';
import { useHistory, usePlace } from './navigation.tsx';
import { keysOf, useShortcut } from './use-shortcut.ts';

/** The top line: name, history, search, and the release that bulletins are judged for. */
export function Header({
  sidebarShown,
  onToggleSidebar,
}: {
  readonly sidebarShown: boolean;
  readonly onToggleSidebar: () => void;
}) {
  useShortcut('sidebar', onToggleSidebar);
  const { shell } = words;
  return (
    <header className="header">
      <div className="header-start">
        <IconButton
          icon={PanelLeft}
          label={sidebarShown ? shell.hideSidebar : shell.showSidebar}
          keys={keysOf('sidebar')}
          aria-expanded={sidebarShown}
          aria-controls="sidebar"
          onPress={onToggleSidebar}
        />
        <a className="brand" href="/" aria-label={words.app}>
          <BrandMark />
          <span>{words.app}</span>
        </a>
        <HistoryButtons />
      </div>
      <SearchField />
      <div className="header-end">
        <ReleaseSwitch />
      </div>
    </header>
  );
}

function HistoryButtons() {
  const history = useHistory();
  usePlace(); // the buttons follow the place
  useShortcut('back', history.back);
  useShortcut('forward', history.forward);
  return (
    <>
      <IconButton
        icon={ArrowLeft}
        label={words.shell.back}
        keys={keysOf('back')}
        isDisabled={!history.canGoBack()}
        onPress={history.back}
      />
      <IconButton
        icon={ArrowRight}
        label={words.shell.forward}
        keys={keysOf('forward')}
        isDisabled={!history.canGoForward()}
        onPress={history.forward}
      />
    </>
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
