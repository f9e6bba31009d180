import {
  Bookmark,
  FileCheck,
  Info,
  MapPin,
  RefreshCw,
  Settings2,
  ShieldAlert,
  StickyNote,
} from 'lucide-react';
import { useBookmarks } from '../bookmarks/bookmarks.tsx';
import { useNotes } from '../notes/notes.tsx';
import { useOffered } from '../updates/use-offered.ts';
import { words } from '../words/words.ts';
import { screenAddress } from './address.ts';
import { useBulletinCount } from '../bulletins/use-bulletin-count.ts';
import { useLibrary } from './library.tsx';
import { LibraryTree } from './LibraryTree.tsx';
import { passToTree } from './tree-keys.ts';
import { TreeMenu } from './TreeMenu.tsx';
import { SideLinks, type SideLink } from './SideLinks.tsx';

/** What stands in the left column: the library's tree, its bulletins, and what is the reader's own. */
export function Sidebar({ waiting }: { readonly waiting: boolean }) {
  const { description, tree } = useLibrary();
  const { bookmarks } = useBookmarks();
  const { notes } = useNotes();
  const offered = useOffered();
  const { shell } = words;
  const bulletins: readonly SideLink[] = [
    {
      address: screenAddress('bulletins'),
      label: shell.allBulletins,
      icon: ShieldAlert,
      count: useBulletinCount(),
    },
  ];
  const mine: readonly SideLink[] = [
    {
      address: screenAddress('bookmarks'),
      label: shell.bookmarks,
      icon: Bookmark,
      count: bookmarks.length,
    },
    { address: screenAddress('notes'), label: shell.notes, icon: StickyNote, count: notes.length },
    { address: screenAddress('sites'), label: words.sites.title, icon: MapPin },
    { address: screenAddress('check'), label: words.check.title, icon: FileCheck },
    {
      address: screenAddress('updates'),
      label: words.updates.title,
      icon: RefreshCw,
      news: offered === null ? null : words.updates.offered(offered),
    },
    { address: screenAddress('settings'), label: shell.settings, icon: Settings2 },
    { address: screenAddress('about'), label: shell.about, icon: Info },
  ];
  return (
    <div className="sidebar">
      {tree.length > 0 && (
        <section className="side-group side-tree" onKeyDownCapture={passToTree}>
          <h2>{shell.library}</h2>
          <TreeMenu>
            <LibraryTree waiting={waiting} />
          </TreeMenu>
        </section>
      )}
      {description.counts.bulletins > 0 && <SideLinks title={shell.bulletins} links={bulletins} />}
      <SideLinks title={shell.mine} links={mine} />
    </div>
  );
}
