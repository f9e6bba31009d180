import { openSide } from './membrane.ts';

/** Put in front of this file's code by `preload-world.ts`. */
declare const bridgeSecret: string;

// The page's own world: all it gets is what the preload exposes, under names that it can't rewrite.
openSide(bridgeSecret, 'page', (name, value) => {
  Object.defineProperty(window, name, { value, enumerable: true, writable: false, configurable: false });
});
