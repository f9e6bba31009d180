import { join } from 'node:path';
import { build } from 'vite';
import { root } from './run.mjs';
import { writePackageList } from './shipped.mjs';

const renderer = {
  root: join(root, 'renderer'),
  configFile: join(root, 'renderer/vite.config.ts'),
  logLevel: /** @type {const} */ ('warn'),
};

/**
 * The renderer's files, hashed by content; its own configuration says the rest.
 *
 * What the first paint needs is one file beside the entry, where sharing it with the other screens would make two dozen:
 * each is a request, to a program that has only just started. Which modules those are is known once it was built.
 *
 * @param {string} to the folder to fill
 */
export async function buildRenderer(to) {
  /** @type {Set<string>} */
  const first = new Set();
  await build({ ...renderer, plugins: [noteFirstPaint(first)], build: { write: false } });
  /** @type {Set<string>} */
  const modules = new Set();
  const groups = [{ name: 'app', test: (/** @type {string} */ id) => first.has(id) }];
  await build({
    ...renderer,
    plugins: [noteModules(modules)],
    build: {
      outDir: to,
      emptyOutDir: true,
      rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups } } },
    },
  });
  writePackageList(to, modules);
}

/**
 * Notes the modules of all files that the app is loaded with, but for the entry's own.
 *
 * @param {Set<string>} modules
 * @returns {import('vite').Plugin}
 */
const noteFirstPaint = (modules) => ({
  name: 'note-first-paint',
  generateBundle: (_options, bundle) => {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const [entry, app] = [
      chunks.find(({ isEntry }) => isEntry),
      chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/shell/open.tsx')),
    ];
    if (entry === undefined || app === undefined) throw new Error('The renderer has no entry, or no app.');
    const own = new Set([entry.fileName, ...entry.imports]);
    for (const chunk of chunks) {
      if (own.has(chunk.fileName) || ![app.fileName, ...app.imports].includes(chunk.fileName)) continue;
      for (const id of chunk.moduleIds) modules.add(id);
    }
  },
});

/**
 * Notes of which modules something is left in the output.
 *
 * @param {Set<string>} modules
 * @returns {import('vite').Plugin}
 */
const noteModules = (modules) => ({
  name: 'note-modules',
  generateBundle: (_options, bundle) => {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue;
      for (const [id, { renderedLength }] of Object.entries(output.modules))
        if (renderedLength > 0) modules.add(id);
    }
  },
});
