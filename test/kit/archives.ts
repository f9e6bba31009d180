import { createWriteStream } from 'node:fs';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Header } from 'tar';
import { ZipFile } from 'yazl';
import { tempFolder } from './temp-folder.ts';

/** One entry of an archive made by hand. */
export interface Entry {
  readonly name: string;
  readonly content: Buffer | string;
  /** Unix mode; `0o120777` is a symbolic link in a zip. */
  readonly mode?: number;
  /** A tar entry's type; a plain file when not given. */
  readonly type?: 'File' | 'SymbolicLink' | 'Link' | 'CharacterDevice' | 'Directory';
}

/** Every file of a folder as entries. */
export const entriesOf = (folder: string, prefix = ''): Entry[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { name: prefix + relative(folder, path).replaceAll('\\', '/'), content: readFileSync(path) };
    });

/** Writes a zip. Names may be anything: a placeholder of the same length is replaced afterwards. */
export async function zipOf(entries: readonly Entry[]): Promise<string> {
  const path = join(tempFolder(), 'update.fieldbook');
  const zip = new ZipFile();
  const swaps: [Buffer, Buffer][] = [];
  for (const { name, content, mode = 0o100644 } of entries) {
    const safe = /^\/|\.\.|\\/.test(name)
      ? 'x'.repeat(Buffer.byteLength(name) - 6) + String(swaps.length).padStart(6, '0')
      : name;
    if (safe !== name) swaps.push([Buffer.from(safe), Buffer.from(name)]);
    zip.addBuffer(Buffer.from(content), safe, { mode });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  const bytes = readFileSync(path);
  for (const [safe, name] of swaps)
    for (let at = bytes.indexOf(safe); at >= 0; at = bytes.indexOf(safe)) name.copy(bytes, at);
  writeFileSync(path, bytes);
  return path;
}

/** Writes an uncompressed tar. */
export function tarOf(entries: readonly Entry[]): string {
  const path = join(tempFolder(), 'update.fieldbook');
  const blocks: Buffer[] = [];
  for (const { name, content, type = 'File' } of entries) {
    const body = Buffer.from(content);
    const header = new Header({
      path: name,
      size: type === 'File' ? body.length : 0,
      type,
      mode: 0o644,
      mtime: new Date(0),
      linkpath: '/etc/passwd',
    });
    const block = Buffer.alloc(512);
    header.encode(block, 0);
    blocks.push(block);
    if (type === 'File') blocks.push(body, Buffer.alloc((512 - (body.length % 512)) % 512));
  }
  blocks.push(Buffer.alloc(1024));
  writeFileSync(path, Buffer.concat(blocks));
  return path;
}
