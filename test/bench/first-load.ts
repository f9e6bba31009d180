import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './serving.ts';

const renderer = join(root, 'out/renderer');

/** The JavaScript files that the first page loads before it shows anything: scripts and preloaded modules. */
export function firstLoadScripts(): readonly Buffer[] {
  const html = readFileSync(join(renderer, 'index.html'), 'utf8');
  const names = [...html.matchAll(/(?:src|href)="\/app\/([^"]+\.js)"/g)].flatMap(([, name]) => name ?? []);
  return names.map((name) => readFileSync(join(renderer, name)));
}

/** Their size as sent with gzip, in kB (1,000 bytes). */
export const gzippedKilobytes = (files: readonly Buffer[]): number =>
  files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0) / 1000;
