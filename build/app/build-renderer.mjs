import { join } from 'node:path';
import { build } from 'vite';
import { root } from './run.mjs';
import { writePackageList } from './shipped.mjs';

/**
 * The renderer's files, hashed by content; its own configuration says the rest.
 *
 * @param {string} to the folder to fill
 */
export async function buildRenderer(to) {
  /** @type {Set<string>} */
  const modules = new Set();
  await build({
    root: join(root, 'renderer'),
    configFile: join(root, 'renderer/vite.config.ts'),
    logLevel: 'warn',
    plugins: [noteModules(modules)],
    build: { outDir: to, emptyOutDir: true },
  });
  writePackageList(to, modules);
}

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
