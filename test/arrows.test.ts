import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { codeRules } from './arrows/code-rules.ts';
import { importRules } from './arrows/import-rules.ts';
import type { Rule } from './arrows/rule.ts';
import { parseSource, readSources, walk, type Source } from './arrows/source.ts';

const root = join(import.meta.dirname, '..');
const sources = readSources(root, ['main', 'renderer', 'content', 'build', 'test']);
const rules: readonly Rule[] = [...importRules, ...codeRules];

describe.each(rules)('arrow $arrow: $promise', ({ breachesOf, bad, good = [] }) => {
  test('holds in the whole tree', () => {
    const breaches = sources.flatMap((source) =>
      breachesOf(source).map(({ line, what }) => `${source.path}:${line} ${what}`),
    );
    expect(breaches).toEqual([]);
  });

  test.each(bad)('is broken by %s: %s', (path, text) => {
    expect(breachesOf(parseSource(path, text))).not.toEqual([]);
  });

  if (good.length > 0) {
    test.each(good)('is kept by %s: %s', (path, text) => {
      expect(breachesOf(parseSource(path, text))).toEqual([]);
    });
  }
});

test('no file reaches itself by its own imports', () => {
  expect(cyclesIn(sources)).toEqual([]);
});

test('no command needs a package before it has installed any', () => {
  const commands = ['start', 'test', 'check', 'build', 'fieldbook', 'bench', 'dist'].map(
    (name) => `build/app/${name}.mjs`,
  );
  const reached = reachedFrom(commands, sources);
  const packages = reached.flatMap(({ path, imports }) =>
    imports
      .filter((one) => !one.lazy && !one.typeOnly && !/^(node:|build\/)/.test(one.target))
      .map((one) => `${path}:${one.line} imports ${one.target}`),
  );
  expect(reached.length).toBeGreaterThan(commands.length);
  expect(packages).toEqual([]);
});

test('what is long is named, so that it is noticed', () => {
  const long = sources.flatMap((source) => [...longFile(source), ...longFunctions(source)]);
  if (long.length > 0)
    process.stderr.write(`Long, each with a reason or a better cut:\n  ${long.join('\n  ')}\n`);
  expect(sources.length).toBeGreaterThan(50);
});

/** Every source that some files load as soon as they are loaded themselves. */
function reachedFrom(paths: readonly string[], all: readonly Source[]): readonly Source[] {
  const byPath = new Map(all.map((source) => [source.path, source]));
  const reached = new Map<string, Source>();
  const visit = (path: string): void => {
    const source = byPath.get(path);
    if (!source || reached.has(path)) return;
    reached.set(path, source);
    for (const one of source.imports) if (!one.lazy && !one.typeOnly) visit(one.target);
  };
  for (const path of paths) visit(path);
  return [...reached.values()];
}

/** Chains of files that import each other at run time, each once. */
function cyclesIn(all: readonly Source[]): readonly string[] {
  const edges = new Map(
    all.map(({ path, imports }) => [path, imports.filter((one) => !one.typeOnly).map((one) => one.target)]),
  );
  const cycles: string[] = [];
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || finished.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    finished.add(path);
  };
  for (const { path } of all) visit(path, []);
  return cycles;
}

function longFile({ path, text }: Source): readonly string[] {
  const lines = text.split('\n').length - 1;
  return lines > 250 ? [`${path}: ${lines} lines`] : [];
}

/** Functions over 50 lines; a test's `describe` is a list, not a function. */
function longFunctions({ path, tree }: Source): readonly string[] {
  if (path.startsWith('test/')) return [];
  const long: string[] = [];
  walk(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    const start = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
    const lines = tree.getLineAndCharacterOfPosition(node.getEnd()).line - start + 1;
    if (lines > 50) long.push(`${path}:${start + 1}: a function of ${lines} lines`);
  });
  return long;
}
