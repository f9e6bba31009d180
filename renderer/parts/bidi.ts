/** Letters of scripts that are written from right to left. */
const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u;

/** A slash of a path: beside a letter, digit or sign of the kind that paths are made of. */
const slash = /(?<=[\w.~-])\/|\/(?=[\w.~-])/g;

/** An invisible letter of a script that is written from left to right (Unicode Standard Annex 9, section 2.5). */
const leftToRightMark = '\u200E';

/**
 * A piece of a text as it is shown. Inside words that run from right to left, a path's first and last slash would stand at
 * its other end, since a slash belongs to no direction: it is given the path's.
 *
 * @param start first UTF-16 code unit of the piece
 * @param end the one after its last
 */
export function pieceOf(text: string, start: number, end: number): string {
  if (!rightToLeft.test(text)) return text.slice(start, end);
  const places = [...text.matchAll(slash)].map(({ index }) => index);
  const inside = places.filter((place) => place >= start && place < end);
  let shown = '';
  let from = start;
  for (const place of inside) {
    shown += `${text.slice(from, place)}${leftToRightMark}/${leftToRightMark}`;
    from = place + 1;
  }
  return shown + text.slice(from, end);
}
