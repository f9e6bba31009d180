import ElectronStore from 'electron-store';
import type { PlaceStore } from './window.ts';
import type { ZoomStore } from './zoom.ts';

/** electron-store as `main/state` wants it: it says `name` for what conf, its parent, calls `configName`. */
export class StateStore extends ElectronStore<Record<string, unknown>> {
  constructor({
    configName,
    ...options
  }: {
    cwd: string;
    configName: string;
    configFileMode: number;
    accessPropertiesByDotNotation: boolean;
  }) {
    super({ ...options, name: configName });
  }
}

/** Keeps the window's place in `window.json`. It is worth no questions: a damaged one is forgotten. */
export function openPlaceStore(cwd: string): PlaceStore {
  const store = new ElectronStore<Record<string, unknown>>({ cwd, name: 'window', clearInvalidConfig: true });
  return {
    read: () => store.get('place'),
    write: (place) => {
      store.set('place', place);
    },
  };
}

/** Keeps the zoom in the same file, and as lightly. */
export function openZoomStore(cwd: string): ZoomStore {
  const store = new ElectronStore<Record<string, unknown>>({ cwd, name: 'window', clearInvalidConfig: true });
  return {
    read: () => store.get('zoom'),
    write: (factor) => {
      store.set('zoom', factor);
    },
  };
}
