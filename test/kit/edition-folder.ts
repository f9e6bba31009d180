import { createHash } from 'node:crypto';
import { folderOf } from './temp-folder.ts';

/** A folder as the program brings its library along: with a manifest that vouches for every file. */
export function editionFolder(
  files: Readonly<Record<string, string>>,
  { serial = 3, date }: { readonly serial?: number; readonly date: string },
): string {
  const entries = Object.entries(files).map(([path, content]) => {
    const bytes = Buffer.from(content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return [path, { sha256, length: bytes.length }] as const;
  });
  const manifest = { schema: 1, serial, date, files: Object.fromEntries(entries) };
  return folderOf({ ...files, 'edition.json': JSON.stringify(manifest) });
}
