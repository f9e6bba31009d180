/** `npm run bench [-- NAME …]`: runs every `*.bench.ts`, or those whose path holds a name, and prints Markdown tables. */
import { readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isKept, table, type Bench, type Row } from './bench.ts';

const wanted = process.argv.slice(2);
const here = import.meta.dirname;
const files = readdirSync(here, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.bench.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => wanted.length === 0 || wanted.some((name) => relative(here, file).includes(name)))
  .sort();

const say = (text: string) => process.stdout.write(`${text}\n`);
const load = loadavg()[0] ?? 0;
say(
  `# Figures\n\nNode ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${load.toFixed(1)}.\n`,
);
if (load > cpus().length)
  say('The machine was busy with something else: read the ratios, and those with care.\n');

const broken: Row[] = [];
for (const file of files) {
  const { bench } = (await import(pathToFileURL(file).href)) as { bench: Bench };
  const rows = await bench.run();
  say(`## ${bench.title}\n\n${typeof rows === 'string' ? `Skipped: ${rows}` : table(rows)}\n`);
  if (typeof rows !== 'string') broken.push(...rows.filter((row) => !isKept(row)));
}
say(
  broken.length === 0
    ? 'Every promise is kept.'
    : `Broken promises: ${broken.map(({ what }) => what).join('; ')}.`,
);
process.exitCode = broken.length === 0 ? 0 : 1;
