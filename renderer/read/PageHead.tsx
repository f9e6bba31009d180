import { ChevronRight } from 'lucide-react';
import { Fragment, type RefObject } from 'react';
import type { PageView } from '../../main/api/page-view.ts';
import { BookmarkStar } from '../bookmarks/BookmarkStar.tsx';
import { NotesButton } from '../notes/NotesButton.tsx';
import { PrintButton } from '../print/PrintButton.tsx';
import { pageAddress } from '../shell/address.ts';
import { words } from '../words/words.ts';
import { useContentLanguage } from './content-language.ts';
import { firstWords } from './places.ts';

/** Where the page stands, what it is called, and what it is for. */
export function PageHead({
  page,
  titleRef,
  bodyRef,
}: {
  readonly page: PageView;
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  readonly bodyRef: RefObject<HTMLDivElement | null>;
}) {
  const written = useContentLanguage();
  return (
    <header className="page-head">
      {page.breadcrumbs.length > 0 && (
        <nav className="crumbs" aria-label={words.page.breadcrumbs}>
          <ol>
            {page.breadcrumbs.map(({ title, route }) => (
              <Fragment key={`${route ?? title}`}>
                <li>
                  <bdi>{route === null ? title : <a href={pageAddress(route)}>{title}</a>}</bdi>
                </li>
                <ChevronRight aria-hidden size={13} />
              </Fragment>
            ))}
            <li aria-current="page">
              <bdi>{page.title}</bdi>
            </li>
          </ol>
        </nav>
      )}
      <div className="title-row" dir={written.dir}>
        <h1 ref={titleRef} tabIndex={-1} lang={written.lang}>
          {page.title}
        </h1>
        <BookmarkStar
          route={page.route}
          place={() => ({
            route: page.route,
            anchor: null,
            heading: null,
            quote: firstWords(bodyRef.current),
            title: page.title,
            label: null,
          })}
        />
        <NotesButton route={page.route} />
        <PrintButton route={page.route} />
      </div>
      {page.description !== null && (
        <p className="lead" {...written}>
          {page.description}
        </p>
      )}
    </header>
  );
}
