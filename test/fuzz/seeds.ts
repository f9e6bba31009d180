import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a promise was broken once: kept so that it is asked again in every run of the tests. */
export interface KeptSeed {
  readonly target: string;
  readonly seed: number;
  /** fast-check's path to the smallest case. */
  readonly path: string;
}

const file = join(import.meta.dirname, 'seeds.json');

/** The kept seeds of a target. */
export const seedsOf = (target: string): readonly KeptSeed[] =>
  allSeeds().filter((kept) => kept.target === target);

const allSeeds = (): readonly KeptSeed[] =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KeptSeed[]) : [];

/** Keeps one more. */
export function keepSeed(kept: KeptSeed): void {
  writeFileSync(file, `${JSON.stringify([...allSeeds(), kept], null, 2)}\n`);
}
