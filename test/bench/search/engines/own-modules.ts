import { join } from 'node:path';
import { build as bundle, type Plugin } from 'esbuild';
import type { OwnModules } from './docusaurus-search-local.ts';
import { openOwnModules } from './open-own-modules.ts';

/** What a site's build generates for the client: the package's defaults. */
const generated = `
  export const language = ['en'];
  export const removeDefaultStopWordFilter = [];
  export const fuzzyMatchingDistance = 1;
  export const searchIndexUrl = 'search-index{dir}.json';
`;

/** Stands for what only a browser and a site have: the generated constants, and a worker's messages. */
const stand: Plugin = {
  name: 'stand-ins',
  setup: (build) => {
    build.onResolve({ filter: /^@generated\/|^comlink$/ }, ({ path }) => ({ path, namespace: 'stand-in' }));
    build.onLoad({ filter: /^comlink$/, namespace: 'stand-in' }, () => ({
      contents: 'export const expose = () => {};',
    }));
    build.onLoad({ filter: /^@generated/, namespace: 'stand-in' }, () => ({ contents: generated }));
  },
};

const entry = `
  import { buildIndex } from './dist/server/server/utils/buildIndex.js';
  import { SearchWorker } from './dist/client/client/theme/worker.js';
  const serve = (json) => { globalThis.fetchServed = () => Promise.resolve({ json: () => Promise.resolve(json) }); };
  export { buildIndex, SearchWorker, serve };
`;

/**
 * Bundles the parts of docusaurus-search-local that make an index and answer, out of its unpacked package: as a dependency
 * it would bring the whole of Docusaurus, hundreds of packages.
 *
 * @param folder the unpacked package
 * @param outfile where the bundle is written
 */
export async function bundleOwnModules(folder: string, outfile: string): Promise<OwnModules> {
  await bundle({
    ...{ stdin: { contents: entry, resolveDir: folder }, outfile, plugins: [stand], logLevel: 'error' },
    ...{ bundle: true, minify: true, platform: 'node', format: 'esm' },
    nodePaths: [join(process.cwd(), 'node_modules')],
    external: ['lunr-languages/*', '@node-rs/jieba'],
    define: { fetch: 'globalThis.fetchServed', 'location.origin': '"http://bench"' },
  });
  return openOwnModules(outfile);
}
