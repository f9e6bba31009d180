import { words } from '../../words/words.ts';

/** Says of the numbers and arrows of footnotes what they are, to those who only hear them. */
export function nameFootnotes(root: HTMLElement): () => void {
  const { footnote, footnoteBack, footnotes } = words.page;
  for (const link of root.querySelectorAll<HTMLElement>('.footnote-ref'))
    link.ariaLabel = footnote(link.textContent);
  for (const link of root.querySelectorAll<HTMLElement>('.footnote-back')) {
    link.ariaLabel = footnoteBack;
    link.title = footnoteBack;
  }
  for (const section of root.querySelectorAll<HTMLElement>('.footnotes')) section.ariaLabel = footnotes;
  return () => undefined; // names need no undoing
}
