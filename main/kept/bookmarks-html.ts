import { addressOfPlace } from '../../content/format/deep-link.ts';
import type { Bookmark } from '../api/state-view.ts';
import { html } from '../export/markup.ts';

/** Every browser's bookmark file begins with this. */
export const opening = '<!DOCTYPE NETSCAPE-Bookmark-file-1>';

/** Bookmarks as a file that every browser imports. Their links open Fieldbook where its scheme is installed. */
export function bookmarksHtml(bookmarks: readonly Bookmark[], title: string): string {
  const rows = bookmarks.map(
    ({ route, anchor, heading, title: page, label, quote, created }) =>
      html` <dt>
        <a
          href="fieldbook:${addressOfPlace(route, anchor)}"
          ADD_DATE="${String(seconds(created))}"
          DATA-TITLE="${page}"
          DATA-HEADING="${heading ?? ''}"
          DATA-LABEL="${label ?? ''}"
          DATA-QUOTE="${quote ?? ''}"
          >${label ?? heading ?? page}</a
        >
      </dt>`,
  );
  return `${opening}
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3>${html`Fieldbook: ${title}`.text}</H3>
    <DL><p>
${rows.map(({ text }) => text).join('\n')}
    </DL><p>
</DL><p>
`;
}

const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000);
