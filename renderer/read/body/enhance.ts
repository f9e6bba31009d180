import type { PageView } from '../../../main/api/page-view.ts';
import type { AskedLink } from '../LinkDialog.tsx';
import type { NewBookmark } from '../places.ts';
import { addCopyButtons } from './code.ts';
import { nameFootnotes } from './footnotes.ts';
import { addHeadingTools } from './headings.ts';
import { explainPictures } from './pictures.ts';
import { askAboutLinks } from './links.ts';
import { nameTables } from './tables.ts';
import { makeTabs } from './tabs.ts';

/** What the body of a page asks of its surroundings. */
export interface Surroundings {
  readonly askAboutLink: (link: AskedLink) => void;
  readonly toggleBookmark: (place: NewBookmark) => void;
  readonly editNote: (place: NewBookmark) => void;
}

/** Makes the markup that the render room documents come alive. The answer undoes the listeners. */
export function enhance(root: HTMLElement, page: PageView, around: Surroundings): () => void {
  const endings = [
    addCopyButtons(root),
    nameTables(root),
    nameFootnotes(root),
    addHeadingTools(root, page, around),
    makeTabs(root),
    askAboutLinks(root, around.askAboutLink),
    explainPictures(root),
  ];
  return () => {
    for (const end of endings) end();
  };
}
