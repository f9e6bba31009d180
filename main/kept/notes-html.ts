import type { NoteView } from '../api/site-view.ts';
import { html, type Markup } from '../export/markup.ts';

/** Where the notes come from, for the document's head. */
export interface NotesHead {
  /** The library's name. */
  readonly library: string;
  /** "edition 41 · 3 Nov 2026". */
  readonly edition: string;
  readonly made: Date;
}

const style = `body{font:11pt/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
h1{font-size:1.6rem}h2{margin-top:2rem;font-size:1.2rem}h3{margin-bottom:.2rem;font-size:1rem}h2,h3{break-after:avoid}
pre{padding:.6rem;background:#f4f4f2;white-space:pre-wrap;overflow-wrap:anywhere}code{font:.85em ui-monospace,monospace}
table{border-collapse:collapse}td,th{padding:.2rem .6rem;border:1px solid #ccc;text-align:start}button{display:none}
.facts{color:#4f5761;font-size:.85em}[data-outside]::after{content:' (' attr(data-outside) ')'}`;

/**
 * Notes as one document that reads and prints anywhere, page by page in the order given.
 *
 * The notes' own HTML has gone through the render room's gate; everything else is escaped here.
 */
export function notesHtml(notes: readonly NoteView[], { library, edition, made }: NotesHead): string {
  const pages = new Map<string, NoteView[]>();
  for (const note of notes) pages.set(note.title, [...(pages.get(note.title) ?? []), note]);
  const sections = [...pages].map(
    ([title, of]) =>
      html`<h2>${title}</h2>
        ${of.map(noteMarkup)}`,
  );
  const head = html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" /><meta
        http-equiv="Content-Security-Policy"
        content="default-src 'none'; style-src 'unsafe-inline'"
      />
      <title>Notes · ${library}</title
      ><style>
        ${{ text: style }}
      </style>
      <h1>Notes</h1>
      <p class="facts">${library}, ${edition}. Exported ${made.toISOString()}.</p>
      ${sections}
    </html> `;
  return head.text;
}

function noteMarkup({ place, html: body, changed, resolution }: NoteView): Markup {
  const name = 'bulletin' in place ? place.bulletin : (place.heading ?? 'Whole page');
  const where =
    'bulletin' in place ? place.bulletin : `${place.route}${place.anchor === null ? '' : `#${place.anchor}`}`;
  const gone = resolution === 'gone' ? ' · this library no longer has the page' : '';
  return html`<section>
    <h3>${name}</h3>
    <p class="facts">${where} · written ${changed.slice(0, 10)}${gone}</p>
    ${{ text: body }}
  </section>`;
}
