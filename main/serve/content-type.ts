const rendererTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

const pictureTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** The content type of a file of the renderer; `null` for kinds that the renderer has no use for. */
export const rendererType = (path: string): string | null => typeIn(rendererTypes, path);

/** The content type of a picture; `null` for everything that is none: a library serves nothing else. */
export const pictureType = (path: string): string | null => typeIn(pictureTypes, path);

/** The part of a path after its last dot, lower-case; empty where there is none. */
export const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

function typeIn(types: Readonly<Record<string, string>>, path: string): string | null {
  const extension = extensionOf(path);
  return Object.hasOwn(types, extension) ? (types[extension] ?? null) : null;
}
