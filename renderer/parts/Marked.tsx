import { pieceOf } from './bidi.ts';

/** Text with some of it marked. `marks` are `[start, end)` in UTF-16 code units, ascending, not overlapping. */
export function Marked({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}) {
  const parts = marks.flatMap(([start, end], at) => [
    pieceOf(text, marks[at - 1]?.[1] ?? 0, start),
    <mark key={start}>{pieceOf(text, start, end)}</mark>,
  ]);
  return (
    <>
      {parts}
      {pieceOf(text, marks.at(-1)?.[1] ?? 0, text.length)}
    </>
  );
}
