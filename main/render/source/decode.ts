import type { Problem } from '../../api/library-view.ts';

/** Text of a file, and what was wrong with its bytes. */
interface Decoded {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * Decodes a page's bytes. Line ends become `\n`, a byte order mark goes. What is not UTF-8 is replaced by U+FFFD and
 * named; UTF-16 with its mark (some Windows editors write it) is read as such.
 */
export function decodePage(path: string, bytes: Uint8Array): Decoded {
  const utf16 = readUtf16(bytes);
  if (utf16 !== null) {
    const message = 'The file is UTF-16; it was read as such, but should be UTF-8.';
    return { text: normalise(utf16), problems: [{ code: 'not-utf8', path, line: 1, message }] };
  }
  const text = new TextDecoder().decode(bytes);
  const broken = text.includes('\uFFFD') ? firstBrokenByte(text, bytes) : null;
  if (!broken) return { text: normalise(text), problems: [] };
  const message = `Byte ${broken.offset} is not UTF-8; it is shown as \uFFFD, as are any after it.`;
  return { text: normalise(text), problems: [{ code: 'not-utf8', path, line: broken.line, message }] };
}

const normalise = (text: string): string => text.replace(/\r\n?/g, '\n');

function readUtf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

/** The first U+FFFD that the decoder put there; one that the author wrote is three honest bytes. */
function firstBrokenByte(text: string, bytes: Uint8Array): { offset: number; line: number } | null {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let offset = mark;
  let from = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    const honest = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!honest) return { offset, line: text.slice(0, at).split(/\r\n?|\n/).length };
    offset += 3;
    from = at + 1;
  }
  return null;
}
