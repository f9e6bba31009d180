import { useEffect } from 'react';
import { Compass } from 'lucide-react';
import { Notice } from '../parts/Notice.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { PageScreen } from '../read/PageScreen.tsx';
import { words } from '../words/words.ts';
import { BulletinsScreen } from '../bulletins/ahead.tsx';
import { Broken } from './Broken.tsx';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { useLibrary } from './library.tsx';
import { useHistory, usePlace, useView } from './navigation.tsx';
import { pageAddress, type View } from './address.ts';
import {
  AboutScreen,
  BookmarksScreen,
  CheckScreen,
  NotesScreen,
  PrintScreen,
  ProblemsScreen,
  SearchScreen,
  SettingsScreen,
  SitesScreen,
  UpdatesScreen,
  WelcomeScreen,
} from './lazy-screens.tsx';
import type { Layout } from './use-layout.ts';
import { useScreenScroll } from './use-screen-scroll.ts';

/** The screen for the present address. A mistake in one is shown in its place and nowhere else. */
export function Screen({ layout }: { readonly layout: Layout }) {
  const view = useView();
  const { tab } = usePlace();
  useScreenScroll(view.screen !== 'page');
  // A page stays until the next one is there, whatever tab that is in; other screens begin anew in each.
  return (
    <Broken key={view.screen === 'page' ? 'page' : `${tab} ${view.screen}`}>
      <Chosen view={view} layout={layout} />
    </Broken>
  );
}

function Chosen({ view, layout }: { readonly view: View; readonly layout: Layout }) {
  switch (view.screen) {
    case 'page':
      return <PageOrHome route={view.route} anchor={view.anchor} layout={layout} />;
    case 'search':
      return <SearchScreen query={view.query} />;
    case 'bookmarks':
      return <BookmarksScreen />;
    case 'print':
      return <PrintScreen route={view.route} whole={view.whole} />;
    case 'notes':
      return <NotesScreen />;
    case 'sites':
      return <SitesScreen />;
    case 'check':
      return <CheckScreen />;
    case 'problems':
      return <ProblemsScreen />;
    case 'bulletins':
      return <BulletinsScreen filter={view.filter} layout={layout} />;
    case 'updates':
      return <UpdatesScreen from={view.from} />;
    case 'welcome':
      return <WelcomeScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'about':
      return <AboutScreen />;
    case 'nowhere':
      return (
        <Notice
          icon={Compass}
          title={words.shell.nowhere}
          actions={
            <a className="button" href="/">
              {words.shell.home}
            </a>
          }
        >
          <p>{words.shell.nowhereText(view.address)}</p>
        </Notice>
      );
  }
}

/** `/` is the library's first page, wherever that lives. */
function PageOrHome(props: {
  readonly route: string;
  readonly anchor: string | null;
  readonly layout: Layout;
}) {
  const history = useHistory();
  const { home } = useLibrary().description;
  const elsewhere = props.route === '/' && home !== '/';
  useEffect(() => {
    if (elsewhere && home !== null) history.go(pageAddress(home), { replace: true });
  }, [elsewhere, home, history]);
  if (!elsewhere) return <PageScreen {...props} />;
  return home === null ? <EmptyLibrary /> : <Skeleton />;
}
