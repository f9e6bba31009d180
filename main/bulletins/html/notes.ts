import type { NoteView } from '../../api/bulletin-view.ts';
import { admonition, escape, paragraphs, type Telling } from './markup.ts';

/** Consecutive notes of one title, which publishers use for what they would have as one text. */
interface Titled {
  readonly title: string | null;
  readonly texts: readonly string[];
}

function together(list: readonly NoteView[]): readonly Titled[] {
  const groups: { title: string | null; texts: string[] }[] = [];
  for (const { category, title, text } of list) {
    const name = category === 'summary' ? null : title;
    const last = groups.at(-1);
    if (last && last.title === name) last.texts.push(text);
    else groups.push({ title: name, texts: [text] });
  }
  return groups;
}

/** The title stands over its text as a line of the first paragraph. */
const titled = (title: string, html: string): string =>
  html.replace(/^<p[^>]*>/, (opening) => `${opening}<strong>${escape(title)}</strong><br />`);

function part({ title, texts }: Titled, own: string): string {
  const html = texts.map((text) => paragraphs(text, own)).join('\n');
  if (title === 'What does not agree' || title === 'Withdrawn') {
    return admonition('warning', title, texts.join('\n\n'), own);
  }
  return title === null ? html : titled(title, html);
}

const rank = ({ category }: NoteView): number => (category === 'summary' ? 0 : 1);

/** What the publisher writes: the summary first, the rest as ordered, and what lawyers ask for folded at the end. */
export function notes(list: readonly NoteView[], { words, own }: Telling): string {
  const legal = list.filter(({ category }) => category === 'legal_disclaimer');
  const told = list.filter((note) => !legal.includes(note)).toSorted((a, b) => rank(a) - rank(b));
  const folded =
    legal.length === 0
      ? ''
      : `<details><summary>${escape(words.legal)}</summary>${together(legal)
          .map((entry) => part(entry, own))
          .join('\n')}</details>`;
  return [...together(told).map((entry) => part(entry, own)), folded]
    .filter((html) => html !== '')
    .join('\n');
}
