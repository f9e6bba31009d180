import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The interface is built to files that a strict Content-Security-Policy lets through: no inline script, no inline
 * style, nothing as a `data:` address. Every host serves the result under `/app/`.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/app/',
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome123',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
});
