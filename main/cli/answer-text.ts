import type { SearchAnswer, SearchHit } from '../api/search-view.ts';
import { highlight } from './highlight.ts';
import { relaxedWords } from './relaxed-words.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** An answer as a person reads it: what was found, where it opens, and why. */
export function answerText(answer: SearchAnswer, style: Style, columns: number): string {
  const hits = answer.hits.map((hit) => hitText(hit, style, columns));
  return [...verdict(answer, style), ...hits, footer(answer, style)].join('\n');
}

/** What has to be said before the hits: an id that is not there, a loosened query, another spelling. */
function verdict(
  { kind, id, edition, hits, didYouMean, relaxed }: SearchAnswer,
  { strong }: Style,
): readonly string[] {
  if (kind === 'id-absent') {
    const absent = `${strong(id ?? 'This id')} is not in this library (${edition}).`;
    return hits.length > 0 ? [absent, 'These look alike:', ''] : [absent, ''];
  }
  const said = [
    ...(didYouMean === null ? [] : [`Nothing matches as typed. These match ${strong(didYouMean)}:`]),
    ...(relaxed === null ? [] : [`Found ${relaxedWords(relaxed)}.`]),
  ];
  return said.length > 0 ? [...said, ''] : [];
}

function hitText(hit: SearchHit, style: Style, columns: number): string {
  const title = highlight(hit.title, hit.titleMarks, style.mark);
  const heading = hit.heading === null ? '' : ` › ${highlight(hit.heading, hit.headingMarks, style.mark)}`;
  const place = hit.route + (hit.anchor === null ? '' : `#${hit.anchor}`);
  return [
    style.strong(`${title}${heading}`),
    `  ${style.faint(place)}`,
    ...wrap(hit.snippet, columns - 2).map(
      ({ text, start }) => `  ${highlight(text, shifted(hit.marks, start), style.mark)}`,
    ),
    ...hit.sections.map(
      ({ anchor, heading, headingMarks }) =>
        `  also ${highlight(heading, headingMarks, style.mark)} ${style.faint(`#${anchor}`)}`,
    ),
    '',
  ].join('\n');
}

/** Marks of a whole text, as they fall on a line that begins at `start`. */
const shifted = (marks: SearchHit['marks'], start: number): SearchHit['marks'] =>
  marks.map(([from, to]) => [from - start, to - start] as const);

function footer({ hits, total, edition, tookMs, partial }: SearchAnswer, { faint }: Style): string {
  const count = total === 0 ? 'Nothing found' : `${hits.length} of ${total}`;
  const early = partial ? ', titles and ids only' : '';
  return `${faint(`${count} · ${edition} · ${Math.round(tookMs)} ms${early}`)}\n`;
}
