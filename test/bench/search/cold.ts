import { readFileSync } from 'node:fs';
import { engineNamed } from './engines/all.ts';
import { docusaurusSearchLocal } from './engines/docusaurus-search-local.ts';
import { openOwnModules } from './engines/open-own-modules.ts';

/**
 * One process from its start to a first answer out of a kept index: `cold.mjs ENGINE INDEX QUERY [MODULES]`, the last for an
 * engine that is brought along.
 */
const [, , name = '', file = '', query = '', modules] = process.argv;
const engine =
  modules === undefined ? engineNamed(name) : docusaurusSearchLocal(await openOwnModules(modules));
const index = await engine.load(readFileSync(file));
const hits = await index.query(query);
const { rss } = process.memoryUsage();
process.stdout.write(JSON.stringify({ hits: hits.length, rss }) + '\n');
