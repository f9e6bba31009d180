/** Bytes of a piece: what the system takes in one go. */
const pieceSize = 1 << 19;

/**
 * Gathers many small chunks into few large pieces, to be written with as few steps.
 *
 * @returns pieces that lie in the same memory, one after the other: use one before asking for the next. Fresh memory for megabytes
 *   costs more than writing them.
 */
export async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const piece = new Uint8Array(pieceSize);
  let length = 0;
  for await (const chunk of chunks) {
    if (length + chunk.length > pieceSize) {
      if (length > 0) yield piece.subarray(0, length);
      length = 0;
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
