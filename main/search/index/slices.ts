import type { SearchSection } from '../search-document.ts';

/** Longer sections are indexed in slices, so that no line of five megabytes is ever read for one snippet. */
const longest = 16_000;

/** A section as one or more of bearable length; all open at the same anchor. */
export function slicesOf(section: SearchSection): readonly SearchSection[] {
  const { text, code } = section;
  if (text.length <= longest && code.length <= longest) return [section];
  const texts = cut(text);
  const codes = cut(code);
  return Array.from({ length: Math.max(texts.length, codes.length) }, (_, index) => ({
    ...section,
    text: texts[index] ?? '',
    code: codes[index] ?? '',
  }));
}

function cut(text: string): readonly string[] {
  const slices: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(text.length, start + longest);
    if (end < text.length) {
      const gap = /\s\S*$/.exec(text.slice(end - 500, end))?.index ?? 0;
      if (gap > 0) end = end - 500 + gap;
    }
    slices.push(text.slice(start, end));
    start = end;
  }
  return slices;
}
