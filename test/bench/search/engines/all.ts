import type { Engine } from './engine.ts';
import { fieldbook } from './fieldbook.ts';
import { flexsearch } from './flexsearch.ts';
import { minisearch } from './minisearch.ts';
import { plainLunr } from './plain-lunr.ts';

/** Ours first, then what it is measured against; a peer that is brought along comes after them (`run.ts`). */
export const engines: readonly Engine[] = [fieldbook, plainLunr, minisearch, flexsearch];

export function engineNamed(name: string): Engine {
  const engine = engines.find((one) => one.name === name);
  if (!engine) throw new Error(`no engine is named ${name}`);
  return engine;
}
