/** Where a match begins and ends in the text, in UTF-16 code units. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** More than anybody steps through; counting on would only take time. */
export const mostMatches = 10_000;

/** Where a text stands in another, in any case; a blank in it is any space, line ends too. None for an empty one. */
export function findText(text: string, wanted: string): readonly Match[] {
  const words = wanted.split(/\s+/);
  if (words.every((word) => word === '')) return [];
  const pattern = new RegExp(words.map(literally).join('\\s+'), 'giu');
  const matches: Match[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    if (match[0].length === 0) pattern.lastIndex++;
    else matches.push({ start: match.index, end });
    if (matches.length === mostMatches) break;
  }
  return matches;
}

/** Writes a text as a pattern that finds just that. */
export const literally = (term: string): string => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
