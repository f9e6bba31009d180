import type { WebContents } from 'electron';

/** Where the zoom is kept between two starts. */
export interface ZoomStore {
  read(): unknown;
  write(factor: number): void;
}

/** Chromium's own steps, up to five times the size. */
const steps = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5] as const;

/** The factor a step larger (`1`), a step smaller (`-1`) or as it is without zoom (`0`). */
export function zoomAfter(factor: number, by: 1 | -1 | 0): number {
  if (by === 0) return 1;
  const next =
    by === 1 ? steps.find((step) => step > factor + 0.001) : steps.findLast((step) => step < factor - 0.001);
  return next ?? factor;
}

/** A factor as it was kept: whatever stands there, the page stays legible. */
export const keptZoom = (kept: unknown): number =>
  typeof kept === 'number' && kept >= steps[0] && kept <= 5 ? kept : 1;

/** How large pages are shown. */
export interface Zoom {
  /** The factor that is kept: a window that begins with it doesn't jump. */
  readonly now: () => number;
  /** Shows a page as large as the last one was, from its first load on, and listens to Ctrl and the wheel. */
  readonly follow: (contents: WebContents) => void;
  readonly change: (contents: WebContents, by: 1 | -1 | 0) => void;
}

/** Electron forgets the zoom of a scheme of one's own: it is kept here, and given to every page that is loaded. */
export function createZoom(openStore: () => ZoomStore): Zoom {
  const change = (contents: WebContents, by: 1 | -1 | 0): void => {
    const store = openStore();
    const factor = zoomAfter(keptZoom(store.read()), by);
    contents.setZoomFactor(factor);
    store.write(factor);
  };
  return {
    now: () => keptZoom(openStore().read()),
    change,
    follow(contents) {
      contents.on('did-finish-load', () => {
        contents.setZoomFactor(keptZoom(openStore().read()));
      });
      contents.on('zoom-changed', (_event, direction) => {
        change(contents, direction === 'in' ? 1 : -1);
      });
    },
  };
}
