import type ts from 'typescript';
import { lineOf, walk, type Import, type Source } from './source.ts';

/** Something that a rule forbids, and where. */
export interface Breach {
  readonly line: number;
  readonly what: string;
}

/** One thing that must never be in the tree. */
export interface Rule {
  /** Which arrow of the design's section 3 it keeps. */
  readonly arrow: number;
  /** The promise, as the test's name. */
  readonly promise: string;
  readonly breachesOf: (source: Source) => readonly Breach[];
  /** Small files that break it, each alone: the proof that the rule can fail. Path → text. */
  readonly bad: readonly (readonly [path: string, text: string])[];
  /** Small files that it must let through. */
  readonly good?: readonly (readonly [path: string, text: string])[];
}

/** A rule about imports: in files whose path matches `from`, none may be `forbidden`. */
export const importBreaches =
  (from: RegExp, forbidden: (one: Import, source: Source) => boolean): Rule['breachesOf'] =>
  (source) =>
    from.test(source.path)
      ? source.imports
          .filter((one) => forbidden(one, source))
          .map(({ line, target, typeOnly }) => ({
            line,
            what: `imports ${typeOnly ? 'a type of ' : ''}${target}`,
          }))
      : [];

/** A rule about code: in files whose path matches `from`, no node may get a name from `name`. */
export const codeBreaches =
  (from: RegExp, name: (node: ts.Node, source: Source) => string | null): Rule['breachesOf'] =>
  (source) => {
    if (!from.test(source.path)) return [];
    const breaches: Breach[] = [];
    walk(source.tree, (node) => {
      const what = name(node, source);
      if (what !== null) breaches.push({ line: lineOf(source.tree, node), what });
    });
    return breaches;
  };

/** Both rules at once. */
export const either =
  (...rules: readonly Rule['breachesOf'][]): Rule['breachesOf'] =>
  (source) =>
    rules.flatMap((rule) => rule(source));
