/**
 * Facts in, CSAF documents out: `npm run make:bulletins -- [FACTS_FOLDER]`. What is in `content/bulletins` and no
 * longer in the facts goes.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csafFileName, csafText } from './document.ts';
import { readFacts } from './facts.ts';

const root = join(import.meta.dirname, '../..');
const target = join(root, 'content/bulletins');
const facts = readFacts(process.argv[2] ?? join(root, '../shared/facts'));

mkdirSync(target, { recursive: true });
for (const name of readdirSync(target)) {
  if (name.endsWith('.json')) rmSync(join(target, name));
}
for (const fact of facts) writeFileSync(join(target, csafFileName(fact.cve)), csafText(fact));
process.stdout.write(`${facts.length} bulletins written to content/bulletins.\n`);
