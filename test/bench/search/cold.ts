import { readFileSync } from 'node:fs';
import { engineNamed } from './engines/all.ts';

/** One process from its start to a first answer out of a kept index: `cold.mjs ENGINE INDEX QUERY`. */
const [, , name = '', file = '', query = ''] = process.argv;
const index = engineNamed(name).load(readFileSync(file));
const hits = index.query(query);
const { rss } = process.memoryUsage();
process.stdout.write(JSON.stringify({ hits: hits.length, rss }) + '\n');
