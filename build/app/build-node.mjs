import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './run.mjs';
import { modulesOf, writePackageList } from './shipped.mjs';

/**
 * Packages that other packages load and ours never has them use: a third of what the hosts would parse at each start.
 * conf checks what it keeps with ajv when it is given a schema (ours are zod's, and it is given none); sanitize-html
 * reads inline styles with postcss when they are allowed (they are not), and conf compares versions with semver when it
 * is given migrations (ours are the state's own). Whoever calls them after all is told.
 *
 * @type {import('esbuild').Plugin}
 */
const withoutUnused = {
  name: 'without-unused',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(ajv|ajv-formats|postcss)(\/|$)/ }, ({ path }) => ({ path, namespace: 'unused' }));
    onResolve({ filter: /^semver$/ }, ({ path, importer }) =>
      /[\\/]conf[\\/]/.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'unused' }, ({ path }) => ({
      contents: `function absent() { throw new Error('${path} is not part of this build: see build/app/build-node.mjs.'); }
        module.exports = Object.assign(absent, {
          ...{ default: absent, Ajv2020: absent, parse: absent },
          ...{ clean: absent, eq: absent, gt: absent, lte: absent, satisfies: absent },
        });`,
    }));
  },
};

/**
 * The Arabic pack keeps its working state on the `this` of a plain call, which an ES module has none of: given an
 * object of its own, the same words are stemmed and search doesn't end on a library that names the language.
 *
 * @type {import('esbuild').Plugin}
 */
const arabicWithState = {
  name: 'arabic-with-state',
  setup: ({ onLoad }) => {
    onLoad({ filter: /lunr\.ar\.js$/ }, ({ path }) => {
      const [before, after, ...more] = readFileSync(path, 'utf8').split('var self = this;');
      if (after === undefined || more.length > 0) throw new Error(`${path} is another one: look at it anew.`);
      return { contents: `${before}var self = {};${after}` };
    });
  },
};

/**
 * The oldest engine that runs these files: package.json's floor here, Electron's own Node in the desktop.
 *
 * @satisfies {import('esbuild').BuildOptions}
 */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: /** @type {const} */ ('node'),
  target: 'node20.19',
  charset: 'utf8',
  legalComments: 'none',
  // Names appear in stacks of error reports, and size costs little here: only white space and syntax go.
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: false,
  sourcemap: /** @type {const} */ ('linked'),
  sourcesContent: false,
  logLevel: /** @type {const} */ ('silent'),
  metafile: /** @type {const} */ (true),
  plugins: [withoutUnused, arabicWithState],
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** Packages written as CommonJS ask for built-in modules by `require`, which an ES module has to be given. */
const requireBanner =
  "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);";

/** What runs in threads of its own, in every host. */
const workers = {
  'search-worker': 'main/search/worker.ts',
  'bulletin-worker': 'main/reader/stock/worker.ts',
  'page-worker': 'main/reader/beside/worker.ts',
};

/**
 * The web and terminal hosts and the workers: ES modules that share chunks, so that each word of the command
 * line loads only what it needs.
 *
 * @param {string} to the folder to fill
 */
export async function buildHosts(to) {
  const { metafile } = await build({
    ...common,
    entryPoints: { fieldbook: 'main/fieldbook.ts', ...workers },
    outdir: to,
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: requireBanner },
  });
  writePackageList(to, modulesOf(metafile));
}

/**
 * The publisher's words (`publish`, `keys`, `root`): for work in this repository, never part of an installed app.
 *
 * @param {string} to the folder to fill
 */
export const buildPublisher = (to) =>
  build({
    ...common,
    entryPoints: { publish: join(root, 'build/publish/main.ts') },
    outdir: to,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    banner: { js: requireBanner },
  });

const desktop = {
  ...common,
  format: /** @type {const} */ ('cjs'),
  external: ['electron'],
  outExtension: { '.js': '.cjs' },
};

/**
 * Electron's main process with its workers, and the preload: CommonJS, because a sandboxed preload can be nothing
 * else, and what is read from an archive is safest as it. With it the window's icon: the desktop needs nothing of the
 * other hosts.
 *
 * @param {string} to the folder to fill
 */
export async function buildDesktop(to) {
  const main = await build({
    ...desktop,
    entryPoints: { main: 'main/desktop/main.ts', ...workers },
    outdir: to,
    // `import.meta.url` has no meaning in CommonJS; these two lines give it one.
    define: { ...common.define, 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  // A sandboxed preload has no `__filename` and can require next to nothing: it gets no such line.
  const preload = await build({
    ...desktop,
    entryPoints: { preload: 'main/desktop/preload.ts' },
    outdir: to,
  });
  writePackageList(to, [...modulesOf(main.metafile), ...modulesOf(preload.metafile)]);
  copyFileSync(join(root, 'build/app/icons/256x256.png'), join(to, 'icon.png'));
}
