import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createDeflateRaw } from 'node:zlib';
import { ZipFile } from 'yazl';
import { asMissing } from '../api/system-error.ts';
import { move, remove, toRefusal, writeWhole } from './disk.ts';

/** One file that goes into a `.fieldbook` file. */
export interface PackedItem {
  readonly name: string;
  readonly content: Buffer | { readonly path: string };
}

/** Equal content gives equal bytes: zip's own dates say nothing. */
const always = { mtime: new Date('2000-01-01T00:00:00Z'), mode: 0o100644, forceDosTimestamp: true } as const;

/**
 * Writes a zip of a repository, whole or not at all. Cut into parts (`x.fieldbook.001` …), it comes with a file of their
 * hashes that `sha256sum -c` reads; parts are read back as one by naming the first.
 *
 * @param partSize bytes a part at most; `null` writes one file
 * @returns the paths that were written
 */
export async function writeFieldbookFile(
  path: string,
  items: readonly PackedItem[],
  partSize: number | null,
): Promise<string[]> {
  const stored = new Set<string>();
  for (const { name, content } of items) {
    if (!Buffer.isBuffer(content) && !(await packsHonestly(content.path))) stored.add(name);
  }
  const zip = new ZipFile();
  for (const { name, content } of items) {
    if (Buffer.isBuffer(content)) zip.addBuffer(content, name, always);
    else zip.addFile(content.path, name, { ...always, compress: !stored.has(name) });
  }
  zip.end();
  const parts = new Parts(path, partSize ?? Infinity);
  // A file that cannot be read is told on the zip, not on its stream.
  zip.on('error', (error: Error) =>
    (zip.outputStream as NodeJS.ReadableStream & { destroy(e: Error): void }).destroy(error),
  );
  try {
    for await (const chunk of zip.outputStream) await parts.write(chunk as Buffer);
    return await parts.finish(partSize !== null);
  } catch (error) {
    await parts.discard();
    throw toRefusal(error, path);
  }
}

/** Readers take a file that shrinks more than 200 times for a bomb; one that would come near is stored as it is. */
const mostShrinking = 100;
/** No reader minds how much smaller files shrink. Bytes. */
const mindedFrom = 1 << 20;

async function packsHonestly(path: string): Promise<boolean> {
  const size = (await stat(path).catch(asMissing))?.size ?? 0;
  if (size <= mindedFrom) return true;
  let packed = 0;
  const count = new Writable({
    write: (chunk: Buffer, _encoding, next) => {
      packed += chunk.length;
      next();
    },
  });
  await pipeline(createReadStream(path), createDeflateRaw(), count);
  return size <= mostShrinking * packed;
}

interface Part {
  readonly temporary: string;
  readonly hash: Hash;
}

/** Cuts a stream of bytes into files. */
class Parts {
  readonly #path: string;
  readonly #size: number;
  readonly #parts: Part[] = [];
  #file: FileHandle | null = null;
  #room = 0;

  constructor(path: string, size: number) {
    this.#path = path;
    this.#size = size;
  }

  async write(chunk: Buffer): Promise<void> {
    for (let at = 0; at < chunk.length;) {
      if (!this.#file || this.#room === 0) await this.#next();
      const piece = chunk.subarray(at, at + Math.min(this.#room, chunk.length - at));
      await this.#file?.writeFile(piece);
      this.#parts.at(-1)?.hash.update(piece);
      this.#room -= piece.length;
      at += piece.length;
    }
  }

  async finish(inParts: boolean): Promise<string[]> {
    await this.#close();
    const paths = this.#parts.map((_, index) => (inParts ? `${this.#path}.${number(index)}` : this.#path));
    for (const [index, part] of this.#parts.entries()) await move(part.temporary, paths[index] ?? this.#path);
    if (!inParts) return paths;
    const sums = `${this.#path}.sha256`;
    const lines = this.#parts.map(
      (part, index) => `${part.hash.digest('hex')}  ${basename(paths[index] ?? '')}\n`,
    );
    await writeWhole(sums, lines.join(''));
    return [...paths, sums];
  }

  async discard(): Promise<void> {
    await this.#file?.close();
    this.#file = null;
    for (const part of this.#parts) await remove(part.temporary);
  }

  async #next(): Promise<void> {
    await this.#close();
    const name = `.${basename(this.#path)}.${number(this.#parts.length)}.part`;
    const temporary = join(dirname(this.#path), name);
    await remove(temporary);
    this.#file = await open(temporary, 'wx');
    this.#parts.push({ temporary, hash: createHash('sha256') });
    this.#room = this.#size;
  }

  async #close(): Promise<void> {
    await this.#file?.sync();
    await this.#file?.close();
    this.#file = null;
  }
}

const number = (index: number): string => String(index + 1).padStart(3, '0');
