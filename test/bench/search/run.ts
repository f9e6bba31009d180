import { editionOf } from '../../../main/search/ranking/families.ts';
import { readCorpora, type Corpus } from './corpora.ts';
import { engines } from './engines/all.ts';
import { coldStart, measure, type Measures } from './measure.ts';
import { knownItems, queryClasses } from './queries.ts';

/**
 * `npm run bench:search [-- CORPUS …]`: known-item queries of six classes, ours beside plain lunr and two peers, in one
 * run; tables in Markdown on standard output.
 */
const each = 80;
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

const wanted = process.argv.slice(2);
const cold = await coldStart();
const corpora = readCorpora();
const exact = corpora.filter(({ name }) => wanted.includes(name));
const chosen = exact.length > 0 ? exact : corpora;
for (const corpus of chosen) {
  if (exact.length === 0 && wanted.length > 0 && !wanted.some((name) => corpus.name.includes(name))) continue;
  const items = knownItems(corpus.documents, each, seed, corpus.family ?? ((path) => editionOf(path).family));
  print(title(corpus, items.length));
  print(`| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}`);
  for (const engine of engines) print(row(measure(engine, corpus, items, cold.run)));
}
cold.close();
