const long = 160; // characters: about two lines

/** The first words of a note as they are read, without the signs of Markdown around them. */
export const excerptOf = (markdown: string): string =>
  markdown
    .replace(/^\s*(?:`{3,}|~{3,}).*$/gm, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+/gm, ' ')
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, long);
