import { memo, useEffect, useEffectEvent, useLayoutEffect, useState, type Ref, type RefObject } from 'react';
import type { PageView } from '../../main/api/page-view.ts';
import { useBookmarks } from '../bookmarks/bookmarks.tsx';
import { enhance } from './body/enhance.ts';
import { showHeadingStars } from './body/headings.ts';
import { useContentLanguage } from './content-language.ts';
import { LinkDialog, type AskedLink } from './LinkDialog.tsx';

/**
 * The body of a page: the only place where HTML that we did not write enters the document. It comes sanitised from
 * the render room; what it needs beyond that (copy buttons, tabs, dialogs for links) is added to it here.
 */
export function PageBody({
  page,
  ref,
}: {
  readonly page: PageView;
  readonly ref: RefObject<HTMLDivElement | null>;
}) {
  const { lang, dir } = useContentLanguage();
  const [asked, setAsked] = useState<AskedLink | null>(null);
  const { bookmarks, toggle } = useBookmarks();
  const toggleNow = useEffectEvent(toggle);
  useLayoutEffect(() => {
    if (ref.current === null) return undefined;
    return enhance(ref.current, page, {
      askAboutLink: setAsked,
      toggleBookmark: (place) => toggleNow(place),
    });
  }, [ref, page]);
  useEffect(() => {
    if (ref.current !== null) showHeadingStars(ref.current, page.route, bookmarks);
  }, [ref, page, bookmarks]);
  return (
    <>
      <Html ref={ref} html={page.html} lang={lang} dir={dir} />
      {asked !== null && <LinkDialog link={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

/** Kept apart so that nothing but other HTML ever touches the nodes that were enhanced. */
const Html = memo(function Html({
  html,
  ref,
  lang,
  dir,
}: {
  readonly html: string;
  readonly ref: Ref<HTMLDivElement>;
  readonly lang: string | undefined;
  readonly dir: string;
}) {
  return <div ref={ref} className="prose" lang={lang} dir={dir} dangerouslySetInnerHTML={{ __html: html }} />;
});
