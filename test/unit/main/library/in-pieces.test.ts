import { expect, test } from 'vitest';
import { inPieces } from '../../../../main/library/in-pieces.ts';

async function* chunksOf(...lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  let next = 0;
  for (const length of lengths) {
    yield await Promise.resolve(Uint8Array.from({ length }, () => (next += 1) % 251));
  }
}

/** Copies each piece before the next one takes its memory. */
async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of inPieces(chunks)) pieces.push(Uint8Array.from(piece));
  return pieces;
}

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

test.each([
  { lengths: [] },
  { lengths: [0, 1, 0] },
  { lengths: [8, 1 << 19, 8] },
  { lengths: [(1 << 19) - 1, 1, 1] },
  { lengths: [5, (1 << 19) + 1, 5, 300_000, 300_000] },
])('pieces hold every byte once and in order: $lengths', async ({ lengths }) => {
  const pieces = await gathered(chunksOf(...lengths));
  expect(Buffer.concat(pieces).equals(await joined(chunksOf(...lengths)))).toBe(true);
  expect(pieces.every((piece) => piece.length > 0)).toBe(true);
});

test('a thousand small chunks are few pieces', async () => {
  expect(await gathered(chunksOf(...Array<number>(1000).fill(2000)))).toHaveLength(4);
});
