import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editionOf } from '../../../main/search/ranking/families.ts';
import { readCorpora, type Corpus } from './corpora.ts';
import { engines } from './engines/all.ts';
import { docusaurusSearchLocal } from './engines/docusaurus-search-local.ts';
import { bundleOwnModules } from './engines/own-modules.ts';
import { coldStart, measure, type Measures } from './measure.ts';
import { knownItems, queryClasses } from './queries.ts';

/**
 * `npm run bench:search [-- CORPUS …]`: known-item queries of six classes, ours beside plain lunr and two peers, in one
 * run; tables in Markdown on standard output. `--each N` queries a class, `--engines NAME` for those with it in their name,
 * `--docusaurus-search-local FOLDER` brings that peer along, from its unpacked npm package.
 */
const seed = 20_261_123;
const print = (line: string) => process.stdout.write(`${line}\n`);

const head = ['', ...queryClasses, 'all', 'build', 'cold', 'memory', 'index', 'query p95', 'typing p95'];

function row({ engine, quality, all, build, cold, resident, size, query, typing }: Measures): string {
  const scores = queryClasses.map((kind) => quality.get(kind)?.toFixed(2) ?? '–');
  const sizes = [`${megabytes(resident)} MB`, `${megabytes(size)} MB`];
  const speed = [`${query.toFixed(1)} ms`, `${typing.toFixed(1)} ms`];
  return `| ${[engine, ...scores, all.toFixed(3), `${build.toFixed(0)} ms`, `${cold.toFixed(0)} ms`, ...sizes, ...speed].join(' | ')} |`;
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

function title({ name, documents }: Corpus, queries: number): string {
  const sections = documents.reduce((sum, document) => sum + document.sections.length, 0);
  const letters = documents.reduce(
    (sum, { sections: all }) => sum + all.reduce((s, { text, code }) => s + text.length + code.length, 0),
    0,
  );
  return `\n### ${name}: ${documents.length} documents, ${sections} sections, ${megabytes(letters)} M characters, ${queries} queries\n`;
}

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    each: { type: 'string', default: '80' },
    engines: { type: 'string', default: '' },
    'docusaurus-search-local': { type: 'string' },
  },
});
const folder = values['docusaurus-search-local'];
const modules = join(process.cwd(), 'node_modules/.cache/bench/docusaurus-search-local.mjs');
const peer = folder === undefined ? null : docusaurusSearchLocal(await bundleOwnModules(folder, modules));
const running = [...engines, ...(peer ? [peer] : [])].filter(({ name }) => name.includes(values.engines));
const cold = await coldStart(new Map(peer ? [[peer.name, modules]] : []));
const corpora = readCorpora();
const exact = corpora.filter(({ name }) => wanted.includes(name));
const chosen = exact.length > 0 ? exact : corpora;
for (const corpus of chosen) {
  if (exact.length === 0 && wanted.length > 0 && !wanted.some((name) => corpus.name.includes(name))) continue;
  const family = corpus.family ?? ((path: string) => editionOf(path).family);
  const items = knownItems(corpus.documents, Number(values.each), seed, family);
  print(title(corpus, items.length));
  print(`| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}`);
  for (const engine of running) print(row(await measure(engine, corpus, items, cold.run)));
}
cold.close();
