/**
 * A Windows icon: a directory of 6 + 16 bytes an entry, then the pictures, as PNG (allowed since Windows Vista).
 *
 * @param {ReadonlyMap<number, Buffer>} pictures size in pixels → PNG; larger ones than 256 are left out
 */
export function makeIco(pictures) {
  const entries = [...pictures].filter(([size]) => size <= 256);
  const head = Buffer.alloc(6 + 16 * entries.length);
  head.writeUInt16LE(1, 2); // an icon, not a cursor
  head.writeUInt16LE(entries.length, 4);
  let offset = head.length;
  entries.forEach(([size, png], index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at); // 256 is written as 0
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4); // planes
    head.writeUInt16LE(32, at + 6); // bits a pixel
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...entries.map(([, png]) => png)]);
}

/** Apple's names for sizes; those with two are for screens of one and of two pixels a point. */
const icnsTypes = /** @type {const} */ ([
  ['icp4', 16],
  ['ic11', 32],
  ['icp5', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
]);

/**
 * A macOS icon: chunks of a four-letter name, a length and a PNG.
 *
 * @param {ReadonlyMap<number, Buffer>} pictures size in pixels → PNG
 */
export function makeIcns(pictures) {
  const chunks = icnsTypes.flatMap(([type, size]) => {
    const png = pictures.get(size);
    return png === undefined ? [] : [chunk(type, png)];
  });
  return chunk('icns', Buffer.concat(chunks));
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function chunk(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
