import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * What a build is made of. Each part is made into its own folder below `out/`, and made again when one of its sources
 * changed. `make` is imported when needed only: a start that has nothing to build loads no bundler.
 */

/** @typedef {{ name: string, title: string, sources: readonly string[], make: (to: string) => unknown }} Part */

const shared = ['package.json', 'package-lock.json', 'build/app/parts.mjs', 'build/app/shipped.mjs'];

/** @type {readonly Part[]} */
export const parts = [
  {
    name: 'renderer',
    title: 'the renderer',
    sources: ['renderer', 'main/api', 'content/format', 'build/app/build-renderer.mjs', ...shared],
    make: async (to) => (await import('./build-renderer.mjs')).buildRenderer(to),
  },
  {
    name: 'main',
    title: 'the web and terminal hosts',
    sources: ['main', 'content/format', 'build/app/build-node.mjs', ...shared],
    make: async (to) => (await import('./build-node.mjs')).buildHosts(to),
  },
  {
    name: 'desktop',
    title: 'the desktop host',
    sources: ['main', 'content/format', 'build/app/build-node.mjs', ...shared],
    make: async (to) => (await import('./build-node.mjs')).buildDesktop(to),
  },
  {
    name: 'publish',
    title: 'the publisher',
    sources: ['build/publish', 'main', 'content/format', 'build/app/build-node.mjs', ...shared],
    make: async (to) => (await import('./build-node.mjs')).buildPublisher(to),
  },
  {
    name: 'trust',
    title: 'the first trusted root',
    sources: ['content/trust', ...shared],
    make: (to) => cpSync(join(root, 'content/trust'), to, { recursive: true }),
  },
  {
    name: 'library',
    title: 'the bundled library',
    sources: ['content', 'build/app/build-library.mjs', ...shared],
    make: async (to) => (await import('./build-library.mjs')).buildLibrary(to),
  },
];
