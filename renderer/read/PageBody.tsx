import { useEffect, useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react';
import type { PageView } from '../../main/api/page-view.ts';
import { useBookmarks } from '../bookmarks/bookmarks.tsx';
import { useNotes } from '../notes/notes.tsx';
import { RenderedHtml } from '../parts/RenderedHtml.tsx';
import { enhance } from './body/enhance.ts';
import { useContentLanguage } from './content-language.ts';
import { showHeadingNotes, showHeadingStars } from './body/headings.ts';
import { directionOf } from '../words/direction.ts';
import { LinkDialog, type AskedLink } from './LinkDialog.tsx';

/**
 * The body of a page. It comes sanitised from the render room; what it needs beyond that (copy buttons, tabs, dialogs
 * for links) is added to it here.
 */
export function PageBody({
  page,
  ref,
}: {
  readonly page: PageView;
  readonly ref: RefObject<HTMLDivElement | null>;
}) {
  const library = useContentLanguage();
  // A bulletin's page is told in the window's words; the publisher's are marked within.
  const { lang, dir } =
    page.language === undefined ? library : { lang: page.language, dir: directionOf(page.language) };
  const [asked, setAsked] = useState<AskedLink | null>(null);
  const { bookmarks, toggle } = useBookmarks();
  const { notes, edit } = useNotes();
  const toggleNow = useEffectEvent(toggle);
  const editNow = useEffectEvent(edit);
  useLayoutEffect(() => {
    if (ref.current === null) return undefined;
    return enhance(ref.current, page, {
      askAboutLink: setAsked,
      toggleBookmark: (place) => toggleNow(place),
      editNote: ({ route, anchor, heading, title, quote }) =>
        editNow({ route, anchor, heading, title, quote }),
    });
  }, [ref, page]);
  useEffect(() => {
    if (ref.current !== null) showHeadingStars(ref.current, page.route, bookmarks);
  }, [ref, page, bookmarks]);
  useEffect(() => {
    if (ref.current !== null) showHeadingNotes(ref.current, page.route, notes);
  }, [ref, page, notes]);
  return (
    <>
      <RenderedHtml ref={ref} html={page.html} lang={lang} dir={dir} />
      {asked !== null && <LinkDialog link={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
