import { fileURLToPath } from 'node:url';

/** A small library with one of everything that a page can hold: test/e2e/fixtures/handbook. */
export const handbook = fileURLToPath(new URL('../fixtures/handbook', import.meta.url));

/** Where its long page lives. */
export const rotation = '/guides/rotation';
