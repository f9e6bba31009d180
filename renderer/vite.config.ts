import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The languages that the interface speaks, as React Aria names its own words' files. */
const spoken = ['en-US', 'de-DE'];

/** React Aria brings its words in 34 languages. Those that can't be chosen become empty, and fall back to English. */
const onlySpokenLanguages = (): Plugin => ({
  name: 'only-spoken-languages',
  enforce: 'pre',
  load(id) {
    const tag = /react-(?:aria|stately)[^?]*\/intl\/[^?]*\/([a-z]{2}-[A-Z]{2})\.m?js$/.exec(id)?.[1];
    return tag === undefined || spoken.includes(tag) ? null : 'export default {};';
  },
});

/**
 * The app is imported once its language is known. Its files are asked for with the first ones all the same, so that
 * knowing the language late costs nothing.
 */
const preloadApp = (): Plugin => ({
  name: 'preload-app',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const app = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/shell/open.tsx')));
      const entry = chunks.find(({ isEntry }) => isEntry);
      if (app === undefined || entry === undefined) return [];
      const first = new Set([entry.fileName, ...entry.imports]);
      return [app.fileName, ...app.imports]
        .filter((name) => !first.has(name))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/app/${name}` },
          injectTo: 'head' as const,
        }));
    },
  },
});

/**
 * The interface is built to files that a strict Content-Security-Policy lets through: no inline script, no inline
 * style, nothing as a `data:` address. Every host serves the result under `/app/`.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/app/',
  plugins: [react(), onlySpokenLanguages(), preloadApp()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome123',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // One file for the first paint is what is wanted: see build/app/build-renderer.mjs.
    chunkSizeWarningLimit: 700,
  },
});
