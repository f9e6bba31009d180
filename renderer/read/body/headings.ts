import type { PageView } from '../../../main/api/page-view.ts';
import type { NoteView } from '../../../main/api/site-view.ts';
import type { BookmarkView } from '../../../main/api/state-view.ts';
import { copyText } from '../../parts/copy-text.ts';
import { linkTo } from '../../shell/address.ts';
import { words } from '../../words/words.ts';
import { wordsUnder } from '../places.ts';
import type { Surroundings } from './enhance.ts';
import { svgIcon } from './svg-icon.ts';

const most = 1500; // beyond that a page is a table of data, and thousands of buttons would only slow it down

/** Puts "copy link", "bookmark" and "note" beside every heading; seen when the pointer or the focus comes near. */
export function addHeadingTools(
  root: HTMLElement,
  page: PageView,
  { toggleBookmark, editNote }: Pick<Surroundings, 'toggleBookmark' | 'editNote'>,
): () => void {
  const headings = [...root.querySelectorAll<HTMLElement>('[data-anchor]:is(h1, h2, h3, h4, h5, h6)')];
  for (const heading of headings.slice(0, most)) addTools(heading);
  const act = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest('.heading-tool') : null;
    const heading = button?.closest('.heading-row')?.querySelector<HTMLElement>('[data-anchor]');
    const anchor = heading?.dataset['anchor'];
    if (!(button instanceof HTMLElement) || !heading || anchor === undefined) return;
    const text = heading.textContent.trim();
    if (button.dataset['tool'] === 'link') {
      void copyText(linkTo(page.route, anchor), words.page.linkCopied);
    } else {
      const quote = wordsUnder(heading);
      const act = button.dataset['tool'] === 'note' ? editNote : toggleBookmark;
      act({ route: page.route, anchor, heading: text, quote, title: page.title, label: null });
    }
  };
  root.addEventListener('click', act);
  return () => root.removeEventListener('click', act);
}

/** Shows on the headings' stars which of them are bookmarked. */
export function showHeadingStars(root: HTMLElement, route: string, bookmarks: readonly BookmarkView[]): void {
  const kept = new Set(
    bookmarks.flatMap(({ target }) =>
      target?.route === route && target.anchor !== null ? [target.anchor] : [],
    ),
  );
  for (const star of root.querySelectorAll<HTMLElement>('.heading-tool[data-tool="star"]')) {
    const heading = star.closest('.heading-row')?.querySelector<HTMLElement>('[data-anchor]');
    const pressed = kept.has(heading?.dataset['anchor'] ?? '');
    star.setAttribute('aria-pressed', String(pressed));
    star.title = pressed ? words.page.unbookmarkHeading : words.page.bookmarkHeading;
  }
}

/** Marks the headings that have a note. */
export function showHeadingNotes(root: HTMLElement, route: string, notes: readonly NoteView[]): void {
  const noted = new Set(
    notes.flatMap(({ target }) => (target?.route === route && target.anchor !== null ? [target.anchor] : [])),
  );
  for (const button of root.querySelectorAll<HTMLElement>('.heading-tool[data-tool="note"]')) {
    const heading = button.closest('.heading-row')?.querySelector<HTMLElement>('[data-anchor]');
    const has = noted.has(heading?.dataset['anchor'] ?? '');
    button.toggleAttribute('data-noted', has);
    button.title = has ? words.notes.headingNoted : words.notes.headingTool;
    button.setAttribute('aria-label', `${button.title}: ${heading?.textContent.trim() ?? ''}`);
  }
}

function addTools(heading: HTMLElement): void {
  if (heading.parentElement?.matches('.heading-row')) return;
  const row = document.createElement('div');
  row.className = 'heading-row';
  row.dataset['level'] = heading.tagName.slice(1);
  heading.replaceWith(row);
  const name = heading.textContent.trim();
  row.append(
    heading,
    tool('link', words.page.headingLink, name),
    tool('star', words.page.bookmarkHeading, name),
    tool('note', words.notes.headingTool, name),
  );
}

function tool(kind: 'link' | 'star' | 'note', label: string, heading: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'heading-tool';
  button.dataset['tool'] = kind;
  button.title = label;
  button.setAttribute('aria-label', `${label}: ${heading}`);
  button.append(svgIcon(kind));
  return button;
}
