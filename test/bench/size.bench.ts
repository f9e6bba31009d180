import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstLoadScripts, gzippedKilobytes } from './first-load.ts';
import { root } from './serving.ts';
import type { Bench } from './bench.ts';

/** The promise of the first issue: first-load JavaScript of at most 250 kB. */
const promised = 250;

export const bench: Bench = {
  title: 'Size of the renderer',
  run: () => {
    const react = ['react-dom/cjs/react-dom-client.production.js', 'react/cjs/react.production.js'].map(
      (file) => readFileSync(join(root, 'node_modules', file)),
    );
    const value = gzippedKilobytes(firstLoadScripts());
    return Promise.resolve([
      {
        what: 'first-load JavaScript, gzip',
        value,
        unit: 'kB',
        reference: { name: 'promised', value: promised },
        atMost: 1,
      },
      {
        what: 'the same, beside React alone',
        value,
        unit: 'kB',
        reference: { name: 'react and react-dom, unminified', value: gzippedKilobytes(react) },
        atMost: 4,
      },
    ]);
  },
};
