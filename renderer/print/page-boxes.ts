/** What stands in the margins of printed pages. */
export interface PageLines {
  readonly library: string;
  readonly place: string;
  /** The edition, and the day of printing. */
  readonly state: string;
  /** `Page` and `of`, around the two counters: `Page 3 of 12`. */
  readonly page: readonly [before: string, between: string];
}

/** A text as a CSS string: nothing in it can end the string. */
const quoted = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,:;·/_()–-]/gu, (char) => `\\${(char.codePointAt(0) ?? 32).toString(16)} `)}"`;

/**
 * The margins of printed pages as a style sheet: the library above, and below where the page stands over which state of
 * it was printed when. Engines without margin boxes skip them.
 */
export function pageBoxes({ library, place, state, page }: PageLines): string {
  const box = (name: string, content: string) => `@${name} { content: ${content}; }`;
  const [before, between] = page;
  return `@page {
${box('top-left', quoted(library))}
${box('bottom-left', `${quoted(place)} "\\a" ${quoted(state)}`)}
${box('bottom-right', `${quoted(`${before} `)} counter(page) ${quoted(` ${between} `)} counter(pages)`)}
}`;
}
