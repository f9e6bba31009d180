import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { firstLoadScripts } from './first-load.ts';
import { root } from './serving.ts';

const page = `
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
const paragraphs = Array.from({ length: 60 }, (_, i) => h('p', { key: i }, 'One of the paragraphs of a static page. '.repeat(8)));
createRoot(document.getElementById('root')).render(h('article', null, h('h1', null, 'A static page'), paragraphs));
`;

/**
 * Makes one static React page whose script is as large as all that the reader's first page loads. What is missing is
 * filled with functions that are parsed and never called, as most of any application is at its start.
 *
 * @returns the folder
 */
export async function makeBarePage(scratch: string): Promise<string> {
  const folder = join(scratch, 'bare');
  mkdirSync(folder);
  const { outputFiles } = await build({
    stdin: { contents: page, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = outputFiles[0]?.text ?? '';
  const size = firstLoadScripts().reduce((sum, file) => sum + file.length, 0);
  writeFileSync(join(folder, 'page.js'), script + filling(size - script.length));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><div id="root"></div><script type="module" src="/page.js"></script>',
  );
  return folder;
}

function filling(length: number): string {
  const code = readFileSync(join(root, 'node_modules/react-dom/cjs/react-dom-client.production.js'), 'utf8');
  let filled = '';
  for (let part = 0; filled.length < length; part++)
    filled += `\nfunction filling${part}(exports, require) {${code}}`;
  return filled;
}
