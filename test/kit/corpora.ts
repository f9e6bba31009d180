import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';

/** Where real input lies, beside the repository. */
export const shared = join(import.meta.dirname, '../../../shared');

/** Real documents beside the repository; they are no part of it, so tests that need them say when they skip. */
export const csafCorpus = join(shared, 'corpora/csaf');

/** The facts from which the bundled bulletins were made; beside the repository too. */
export const factsFolder = join(shared, 'facts');

/** The bulletins of the bundled library. */
export const bundledBulletins = join(import.meta.dirname, '../../content/bulletins');

/** A group of tests that needs a folder outside the repository; without it, one line says why it is skipped. */
export function describeWith(folder: string, name: string, tests: () => void): void {
  if (existsSync(folder)) describe(name, tests);
  else test.skip(`${name} (skipped: ${folder} is not here)`);
}

/** Every `.json` of a folder: name → bytes. */
export const jsonFiles = (folder: string): readonly (readonly [name: string, bytes: Uint8Array])[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name))] as const);
