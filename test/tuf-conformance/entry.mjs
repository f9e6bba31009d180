#!/usr/bin/env node
/**
 * What the public TUF conformance suite starts, by its absolute path: bundles `client.ts` when a file of it is newer than
 * the bundle, and runs it. The suite starts it some 300 times.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'node_modules/.cache/tuf-conformance');
const bundle = join(folder, 'client.mjs');
const inputs = join(folder, 'inputs.json');

/** @returns {boolean} */
function isFresh() {
  try {
    const made = statSync(bundle).mtimeMs;
    return JSON.parse(readFileSync(inputs, 'utf8')).every(
      (/** @type {string} */ path) => statSync(join(root, path)).mtimeMs < made,
    );
  } catch {
    return false; // Never built, or a file has gone.
  }
}

async function bundleClient() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['test/tuf-conformance/client.ts'],
    ...{ bundle: true, platform: 'node', format: 'esm', outfile: bundle, metafile: true, logLevel: 'error' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  writeFileSync(inputs, JSON.stringify(Object.keys(metafile.inputs)));
}

if (!isFresh()) await bundleClient();
await import(pathToFileURL(bundle).href);
