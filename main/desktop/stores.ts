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

type Trouble = (error: unknown) => void;

/**
 * One thing in `window.json`. It is worth no questions: what can't be read is forgotten, and a full or read-only disk stops
 * no window; the log hears of it.
 */
function keptLightly(cwd: string, key: string, onTrouble: Trouble) {
  const attempt = <T>(run: (store: ElectronStore<Record<string, unknown>>) => T): T | undefined => {
    try {
      return run(new ElectronStore({ cwd, name: 'window', clearInvalidConfig: true }));
    } catch (error) {
      onTrouble(error);
      return undefined;
    }
  };
  return {
    read: (): unknown => attempt((store) => store.get(key)),
    write: (value: unknown) => void attempt((store) => store.set(key, value)),
  };
}

/** Keeps the window's place. */
export const openPlaceStore = (cwd: string, onTrouble: Trouble): PlaceStore =>
  keptLightly(cwd, 'place', onTrouble);

/** Keeps the zoom in the same file, and as lightly. */
export const openZoomStore = (cwd: string, onTrouble: Trouble): ZoomStore =>
  keptLightly(cwd, 'zoom', onTrouble);
