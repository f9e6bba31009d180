/**
 * How well a text answers to what was typed; `null` where it doesn't. Every word must be found: best as the beginning of a
 * word, then inside of one, then letter by letter in their order, as `nwtb` in "New tab".
 */
export function fuzzyScore(query: string, text: string): number | null {
  const plain = plainly(text);
  let score = 0;
  for (const word of plainly(query).split(' ')) {
    const found = word === '' ? 0 : scoreWord(word, plain);
    if (found === null) return null;
    score += found;
  }
  // Of texts that answer alike, the shorter one is meant.
  return score - plain.length / 1000;
}

function scoreWord(word: string, text: string): number | null {
  if (text.startsWith(word)) return 40;
  if (text.includes(` ${word}`)) return 30;
  if (text.includes(word)) return 20;
  return scoreLetters(word, text);
}

/** Letters in their order: those that begin a word or follow one another count. */
function scoreLetters(word: string, text: string): number | null {
  let from = 0;
  let good = 0;
  for (const [at, letter] of [...word].entries()) {
    const found = text.indexOf(letter, from);
    if (found < 0) return null;
    if (found === 0 || text[found - 1] === ' ' || (at > 0 && found === from)) good++;
    from = found + letter.length;
  }
  // Letters that lie scattered anywhere are no answer.
  return good * 2 >= word.length ? (10 * good) / word.length : null;
}

/** Small letters without accents, words apart by one blank. */
const plainly = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
