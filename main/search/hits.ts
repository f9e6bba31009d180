import type { SearchHit, SectionHit } from '../api/search-view.ts';
import { recordOf, type PageRef } from './index/corpus.ts';
import { readText, type UnitText } from './index/text-blocks.ts';
import { countBits } from './ranking/nearness.ts';
import type { Passage } from './ranking/passages.ts';
import type { Ranked } from './ranking/rank.ts';
import { findMarks, marksOf, type Marking } from './snippets/marks.ts';
import { snippetOf } from './snippets/snippet.ts';

const noText: UnitText = { heading: null, text: '', code: '' };
/** Longer titles are marked in their beginning only. */
const markable = 2_000;

/** A ranked page as a hit: it opens at its best passage, or at its beginning when the title says it all. */
export function hitOf(ranked: Ranked, marking: Marking): SearchHit {
  const { candidate, passage, byTitle, score } = ranked;
  const { kind, sections } = recordOf(candidate);
  // A bulletin begins with its summary.
  const whole = byTitle || passage.section < (kind === 'bulletin' ? 1 : 0);
  const anchor = whole ? null : (sections[passage.section]?.[1] ?? null);
  const hit = hitAt(candidate, passage.section, anchor, score, marking, countBits(passage.held));
  return { ...hit, sections: furtherSections(candidate, passage.further, marking) };
}

/** Those whose headings hold a word, or whose texts hold several: of one word that is anywhere, a heading tells nothing. */
function furtherSections(ref: PageRef, further: readonly Passage[], marking: Marking): readonly SectionHit[] {
  return further.flatMap(({ section, held }) => {
    const anchor = recordOf(ref).sections[section]?.[1] ?? null;
    const { heading } = anchor === null ? noText : textOf(ref, section);
    if (anchor === null || heading === null) return [];
    const headingMarks = marked(heading, marking);
    return headingMarks.length > 0 || countBits(held) > 1 ? [{ anchor, heading, headingMarks }] : [];
  });
}

const marked = (text: string, marking: Marking) =>
  marksOf(findMarks(text.slice(0, markable), marking), text.length);

/** A page as a hit that opens at one of its sections, or at its beginning (`anchor: null`). */
export function hitAt(
  ref: PageRef,
  section: number,
  anchor: string | null,
  score: number,
  marking: Marking,
  wanted: number,
): SearchHit {
  const { path, route, kind, title, breadcrumbs, ids } = recordOf(ref);
  const passage = textOf(ref, section);
  const heading = anchor === null ? null : passage.heading;
  return {
    path,
    route,
    anchor,
    title,
    heading,
    breadcrumbs,
    kind,
    score,
    ...snippetOf(passage, marking, wanted),
    titleMarks: marked(title, marking),
    headingMarks: heading === null ? [] : marked(heading, marking),
    ids,
    sections: [],
  };
}

/** The passage's text; a page without one shows its description. */
function textOf(ref: PageRef, section: number): UnitText {
  const { sections, head } = recordOf(ref);
  const unit = sections[Math.max(0, section)]?.[0] ?? head;
  const { texts } = ref.part.segment;
  const text = readText(texts, unit);
  return text.text === '' && text.code === ''
    ? { ...readText(texts, head), heading: text.heading }
    : (text ?? noText);
}
