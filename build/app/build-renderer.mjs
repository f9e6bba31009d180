import { join } from 'node:path';
import { build } from 'vite';
import { root } from './run.mjs';

/**
 * The renderer's files, hashed by content; its own configuration says the rest.
 *
 * @param {string} to the folder to fill
 */
export const buildRenderer = (to) =>
  build({
    root: join(root, 'renderer'),
    configFile: join(root, 'renderer/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: to, emptyOutDir: true },
  });
