import { useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { RouterProvider } from 'react-aria-components';
import type { Session } from '../../main/api/state-view.ts';
import { BookmarksProvider } from '../bookmarks/bookmarks.tsx';
import { NotesProvider } from '../notes/notes.tsx';
import { RunningLines } from '../print/RunningLines.tsx';
import { ReleaseProvider } from '../sites/use-release.tsx';
import { FindInPage } from '../read/find/FindInPage.tsx';
import { printNow } from '../parts/host-do.ts';
import { useEvent } from '../parts/use-event.ts';
import { onDesktop } from '../client.ts';
import { Toasts } from '../parts/Toasts.tsx';
import { ProxyLogin } from '../updates/ProxyLogin.tsx';
import { typeAhead, type TypedAhead } from '../parts/typed-ahead.ts';
import { words } from '../words/words.ts';
import { Broken } from './Broken.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { HostState } from './HostState.tsx';
import { Palette, ShortcutsDialog } from './lazy-screens.tsx';
import { Screen } from './Screen.tsx';
import { useHistory, usePlace, useTabs } from './navigation.tsx';
import { runCommand } from './offered-commands.ts';
import { ScrollBoxContext } from './scroll-box.ts';
import { useSession } from './session.tsx';
import { SidebarColumn } from './SidebarColumn.tsx';
import { TabStrip } from './tabs/TabStrip.tsx';
import { useLinkClicks } from './use-link-clicks.ts';
import { useScreensAhead } from './use-screens-ahead.ts';
import { usePainted } from './use-painted.ts';
import { usePanes } from './use-panes.ts';
import { useShortcut } from './use-shortcut.ts';
import { useSidebar } from './use-sidebar.ts';
import { useEscapeNowhere } from './use-escape-nowhere.ts';
import { useHeldFocus } from './use-held-focus.ts';
import { useLayout } from './use-layout.ts';

/** The frame around every screen. */
export function App() {
  const layout = useLayout();
  const sidebar = useSidebar(layout);
  const { session } = useSession();
  const [help, setHelp] = useState(false);
  const [palette, setPalette] = useState<TypedAhead | null>(null);
  const history = useHistory();
  const scrollBox = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const painted = usePainted();
  useScreensAhead();
  useLinkClicks();
  usePanes(frame);
  useHeldFocus(scrollBox);
  useEscapeNowhere();
  useEvent('command.asked', ({ command }) => runCommand(command));
  useShortcut('help', () => setHelp(true));
  const closePalette = () => {
    palette?.end();
    setPalette(null);
  };
  useShortcut('palette', () => {
    if (palette !== null) return;
    const ahead = typeAhead(window, () => {
      ahead.end();
      setPalette(null);
    });
    setPalette(ahead);
  });
  useShortcut('print', printNow);
  return (
    <RouterProvider navigate={history.follow}>
      <BookmarksProvider>
        <NotesProvider>
          <ReleaseProvider>
            <div
              ref={frame}
              className="app"
              data-layout={layout}
              style={layout === 'wide' ? reserve(session) : {}}
            >
              <a className="skip" href="#main" onClick={(event) => skipTo(event, scrollBox.current)}>
                {words.shell.skip}
              </a>
              <Header sidebarShown={sidebar.shown} onToggleSidebar={sidebar.toggle} />
              <HostState />
              <SidebarColumn layout={layout} sidebar={sidebar} waiting={!painted} />
              <TabStrip />
              <main id="main" ref={scrollBox} tabIndex={-1} className="main">
                <ScrollBoxContext value={scrollBox}>
                  <TabPanel>
                    <Screen layout={layout} />
                  </TabPanel>
                </ScrollBoxContext>
              </main>
              <FindInPage box={scrollBox} />
              <Footer onHelp={() => setHelp(true)} />
            </div>
            <RunningLines />
            <Toasts />
            {onDesktop && <ProxyLogin />}
            {palette !== null && (
              <Broken onBroken={closePalette}>
                <Palette ahead={palette} onClose={closePalette} />
              </Broken>
            )}
            {help && (
              <Broken onBroken={() => setHelp(false)}>
                <ShortcutsDialog onClose={() => setHelp(false)} />
              </Broken>
            )}
          </ReleaseProvider>
        </NotesProvider>
      </BookmarksProvider>
    </RouterProvider>
  );
}

/** What the shown tab shows; a tab's panel as soon as there are several. */
function TabPanel({ children }: { readonly children: ReactNode }) {
  const several = useTabs().tabs.length > 1;
  const { tab } = usePlace();
  const role = several ? ({ role: 'tabpanel', 'aria-labelledby': `tab-${tab}` } as const) : {};
  return (
    <div id="tab-panel" className="tab-panel" {...role}>
      {children}
    </div>
  );
}

/** The columns beside the text, in the style's words. */
const reserve = ({ outlineWidth, notesWidth }: Session): CSSProperties =>
  ({ '--reserve': `${outlineWidth}px`, '--notes': `${notesWidth}px` }) as CSSProperties;

function skipTo(event: React.MouseEvent, target: HTMLElement | null): void {
  event.preventDefault();
  target?.focus();
}
