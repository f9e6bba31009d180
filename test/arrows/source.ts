import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** One import, whichever way it is written. */
export interface Import {
  /** A path in the repository (`main/api/contract.ts`), a package (`lunr`) or a built-in module (`node:fs`). */
  readonly target: string;
  /** Erased by the compiler: nothing of it is there when the program runs. */
  readonly typeOnly: boolean;
  /** Loaded when its line runs: `import()` and `require`. */
  readonly lazy: boolean;
  /** The names it binds; `*` for all of them. */
  readonly names: readonly string[];
  readonly line: number;
}

/** One source file, parsed. */
export interface Source {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** Parses one file. */
export function parseSource(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  walk(tree, (node) => {
    const found = importIn(node);
    if (!found) return;
    const line = lineOf(tree, node);
    imports.push({ ...found, target: resolve(path, found.target), line });
  });
  return { path, text, tree, imports };
}

/** Every source file below these folders of the repository. */
export function readSources(root: string, folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(m?ts|tsx|mjs|cjs)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !/(^|\/)(fixtures|node_modules|out)\//.test(path))
      .sort()
      .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8'))),
  );
}

/** Visits a node and everything in it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

/** One-based line of a node. */
export const lineOf = (tree: ts.SourceFile, node: ts.Node): number =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;

type Found = Omit<Import, 'line'>;

function importIn(node: ts.Node): Found | null {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    return found(node.moduleSpecifier, clause?.phaseModifier === ts.SyntaxKind.TypeKeyword, namesOf(clause));
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return found(node.moduleSpecifier, node.isTypeOnly, ['*']);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return found(node.argument.literal, true, ['*']);
  }
  if (ts.isCallExpression(node) && isImportCall(node)) return found(node.arguments[0], false, ['*'], true);
  return null;
}

const isImportCall = ({ expression }: ts.CallExpression): boolean =>
  expression.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(expression) && expression.text === 'require');

/** A computed path cannot be judged: it gets a name that no rule allows. */
function found(
  specifier: ts.Node | undefined,
  typeOnly: boolean,
  names: readonly string[],
  lazy = false,
): Found {
  const readable = specifier !== undefined && ts.isStringLiteralLike(specifier);
  return { target: readable ? specifier.text : computed, typeOnly, lazy, names };
}

/** The target of an import whose path is computed when the program runs. */
export const computed = '(computed)';

function namesOf(clause: ts.ImportClause | undefined): readonly string[] {
  const bindings = clause?.namedBindings;
  const named = !bindings
    ? []
    : ts.isNamespaceImport(bindings)
      ? ['*']
      : bindings.elements.filter((one) => !one.isTypeOnly).map((one) => (one.propertyName ?? one.name).text);
  return clause?.name ? ['*', ...named] : named;
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return builtinModules.includes(specifier) ? `node:${specifier}` : specifier;
}
