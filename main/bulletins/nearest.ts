import type { Release } from './covers.ts';
import type { Said } from './finding.ts';
import type { Version } from './version.ts';
import { compareVersions } from './version-order.ts';

const versionOf = ({ match: { claim } }: Said): Version | null =>
  claim.kind === 'release' || claim.kind === 'line' ? claim.version : null;

/**
 * The statements nearest to a release that no statement covers: those about the last release before it and the first
 * one after it, and every range, since a range has no distance.
 */
export function nearest(others: readonly Said[], release: Release): readonly Said[] {
  const { version } = release;
  if (!version) return others.slice(0, 2);
  const sides = { before: [] as Said[], after: [] as Said[], ranges: [] as Said[] };
  for (const said of others) {
    const named = versionOf(said);
    const order = named && compareVersions(named, version);
    if (order === null) sides.ranges.push(said);
    else sides[order < 0 ? 'before' : 'after'].push(said);
  }
  return [...closest(sides.before, -1), ...closest(sides.after, 1), ...sides.ranges.slice(0, 3)];
}

/** All statements about the closest release on one side. */
function closest(said: readonly Said[], direction: 1 | -1): readonly Said[] {
  const [first, ...rest] = said;
  if (!first) return [];
  let best = [first];
  for (const next of rest) {
    const order = compare(next, best[0] ?? next) * direction;
    if (order < 0) best = [next];
    else if (order === 0) best.push(next);
  }
  return best;
}

function compare(a: Said, b: Said): number {
  const left = versionOf(a);
  const right = versionOf(b);
  return left && right ? (compareVersions(left, right) ?? 0) : 0;
}
