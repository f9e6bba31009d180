/** Bytes of a piece: what the system takes in one go. */
const pieceSize = 1 << 19;

/**
 * Gathers many small chunks into few large pieces, to be written with as few steps.
 *
 * @returns pieces that lie in two places of memory by turns: when the one after the next is asked for, a piece is gone. Fresh
 *   memory for megabytes costs more than writing them.
 */
export async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [piece, other] = [new Uint8Array(pieceSize), new Uint8Array(pieceSize)];
  let length = 0;
  for await (const chunk of chunks) {
    if (length + chunk.length > pieceSize) {
      if (length > 0) yield piece.subarray(0, length);
      [piece, other, length] = [other, piece, 0];
    }
    if (chunk.length > pieceSize) {
      yield chunk;
      continue;
    }
    piece.set(chunk, length);
    length += chunk.length;
  }
  if (length > 0) yield piece.subarray(0, length);
}
