import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './run.mjs';

/**
 * A package of which something is in a build.
 *
 * @typedef {{ name: string, version: string, folder: string }} ShippedPackage `folder`: below the project's
 */

/** What each part of a build leaves beside its files: the packages that went into them. */
export const packageList = 'packages.json';

/**
 * Leaves the list of packages in the folder of a part.
 *
 * @param {string} to the part's folder
 * @param {Iterable<string>} modules paths of the modules of which something is left in the output, absolute or from the root
 */
export function writePackageList(to, modules) {
  /** @type {Map<string, ShippedPackage>} */
  const packages = new Map();
  for (const module of modules) {
    const found = packageOf(module);
    if (found !== null) packages.set(found.folder, found);
  }
  const sorted = [...packages.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
  writeFileSync(join(to, packageList), `${JSON.stringify(sorted, null, 2)}\n`);
}

/**
 * The modules that esbuild left something of in its output.
 *
 * @param {import('esbuild').Metafile} metafile
 */
export const modulesOf = ({ outputs }) =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  );

/**
 * @param {string} module
 * @returns {ShippedPackage | null} `null` for a module of our own
 */
function packageOf(module) {
  const path = module.replace(/^\0/, '').split('?')[0] ?? '';
  const match = /^(.*[/\\]|)node_modules[/\\](@[^/\\]+[/\\][^/\\]+|[^/\\]+)/.exec(path);
  if (match === null) return null;
  const folder = relative(root, join(root, relative(root, match[0]))).replaceAll(sep, '/');
  const file = join(root, folder, 'package.json');
  if (!existsSync(file)) throw new Error(`${dirname(file)} went into the build, but has no package.json`);
  const { name, version } = JSON.parse(readFileSync(file, 'utf8'));
  return { name, version, folder };
}
