/** Names that Windows takes for devices, with any extension. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)/i;

/** Separators of any system, NTFS streams, and characters that no file name should hold. */
const forbidden = /[/\\:\p{Cc}]/u;

/**
 * Decodes a request path into a relative file path with `/`, or refuses it (`null`): anything that could leave a folder
 * or means a device on any system, however it is spelled. Every segment is decoded once, so `%252e` stays text.
 *
 * @param encoded the path after its prefix, percent-encoded, without the query: `assets/gate%20one.png`
 */
export function safePath(encoded: string): string | null {
  const segments: string[] = [];
  for (const part of encoded.split('/')) {
    const segment = decode(part);
    if (segment === null || !isPlainName(segment)) return null;
    segments.push(segment);
  }
  return segments.join('/');
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null; // Not an encoding at all: refused like every other bad path.
  }
}

const isPlainName = (name: string): boolean =>
  name !== '' && !/^\.+$/.test(name) && !/[. ]$/.test(name) && !forbidden.test(name) && !device.test(name);
