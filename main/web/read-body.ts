import type { IncomingMessage } from 'node:http';

/** Why a body was not taken, as an HTTP status. */
export type BodyRefusal = 400 | 413 | 415;

/** The largest call, bytes: a session with thousands of open tree nodes is far below it. */
export const largestBody = 256 * 1024;

/**
 * Reads the JSON body of a call. What a form of another site can send without asking first (text, form data) is
 * refused by its type; what is too large is refused before it is read, and cut off where it lied about its length.
 */
export async function readJson(
  request: IncomingMessage,
): Promise<{ json: unknown } | { refusal: BodyRefusal }> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return { refusal: 415 };
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return { refusal: 413 };
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largestBody) return { refusal: 413 };
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { json: JSON.parse(text) as unknown };
  } catch {
    return { refusal: 400 }; // Not UTF-8 or not JSON; the caller is told so, in a sentence.
  }
}
