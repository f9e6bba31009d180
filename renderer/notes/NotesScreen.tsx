import { StickyNote } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Input, SearchField } from 'react-aria-components';
import type { NoteView } from '../../main/api/site-view.ts';
import { ImportResult } from '../bookmarks/ImportResult.tsx';
import type { Imported } from '../bookmarks/import-file.ts';
import { KeptMenu } from '../bookmarks/KeptMenu.tsx';
import { Notice } from '../parts/Notice.tsx';
import { ScreenHead } from '../parts/ScreenHead.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { pageAddress } from '../shell/address.ts';
import { useHistory } from '../shell/navigation.tsx';
import { keysOf } from '../shell/use-shortcut.ts';
import { words } from '../words/words.ts';
import { NoteCard } from './NoteCard.tsx';
import { useNotes } from './notes.tsx';
import { byPage, matching, type PageOfNotes } from './order.ts';

const text = words.notes;

/** All notes by page, narrowed down as the reader types. */
export function NotesScreen() {
  const [imported, setImported] = useState<Imported | null>(null);
  return (
    <>
      <AllNotes menu={<KeptMenu onImported={setImported} />} />
      {imported && <ImportResult imported={imported} onClose={() => setImported(null)} />}
    </>
  );
}

function AllNotes({ menu }: { readonly menu: ReactNode }) {
  const { notes, known } = useNotes();
  const [typed, setTyped] = useState('');
  if (!known) return <Skeleton />;
  if (notes.length === 0) {
    const keys = keysOf('note').join('+');
    return (
      <Notice icon={StickyNote} title={text.empty} actions={menu}>
        <p>{text.emptyText(keys)}</p>
      </Notice>
    );
  }
  const found = matching(notes, typed);
  return (
    <div className="screen">
      <ScreenHead title={text.title}>
        <p className="screen-count" role="status">
          {text.count(found.length, notes.length)}
        </p>
        {menu}
      </ScreenHead>
      <SearchField className="notes-filter" aria-label={text.filter} value={typed} onChange={setTyped}>
        <Input placeholder={text.filterPlaceholder} />
      </SearchField>
      {byPage(found).map((page) => (
        <NotedPage key={page.key} page={page} />
      ))}
      {found.length === 0 && <p className="screen-note">{text.noMatch(typed)}</p>}
    </div>
  );
}

function NotedPage({ page }: { readonly page: PageOfNotes }) {
  const { edit, remove } = useNotes();
  const history = useHistory();
  const open = ({ place, target }: NoteView) => {
    if ('bulletin' in place || target === null) return undefined;
    return () => {
      history.go(pageAddress(target.route, target.anchor));
      edit(place);
    };
  };
  return (
    <section className="noted-page" aria-label={page.title}>
      <h2>
        <bdi>{page.route === null ? page.title : <a href={pageAddress(page.route)}>{page.title}</a>}</bdi>
      </h2>
      {page.notes.map((note) => {
        const onEdit = open(note);
        return (
          <NoteCard
            key={JSON.stringify(note.place)}
            note={note}
            {...(onEdit ? { onEdit } : {})}
            onRemove={() => remove(note)}
          />
        );
      })}
    </section>
  );
}
