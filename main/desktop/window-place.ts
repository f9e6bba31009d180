/** Position and size on the desktop, in device-independent pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window was, as it is kept. */
export interface SavedPlace extends Place {
  readonly maximized: boolean;
}

/** What a new window is opened with: without a position, the system centres it. */
export type OpeningPlace = {
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
} & ({ readonly x: number; readonly y: number } | { readonly x?: never; readonly y?: never });

/** Smaller than this nothing is legible; the window can't be made smaller either. */
export const smallest = { width: 480, height: 400 };
const preferred = { width: 1280, height: 860 };

/** So much of the window's top edge must lie on a screen for a hand to grasp it. */
const graspable = { width: 120, height: 40 };

/**
 * Where to open the window: where it was, made to fit, if the screen it was on is still there; in the middle at its
 * old size otherwise. A screen may have been unplugged, turned or scaled since, and the kept file may say anything.
 *
 * @param screens the work areas of all screens (without task bar and dock); the first is the primary one.
 */
export function openingPlace(saved: unknown, screens: readonly Place[]): OpeningPlace {
  const primary = screens[0] ?? { x: 0, y: 0, ...preferred };
  if (!isSavedPlace(saved)) return { ...clampSize(preferred, primary), maximized: false };
  const screen = screens.find((area) => canBeGrasped(saved, area));
  const size = clampSize(saved, screen ?? primary);
  if (screen === undefined) return { ...size, maximized: saved.maximized };
  return {
    ...size,
    x: Math.min(saved.x, screen.x + screen.width - graspable.width),
    y: saved.y,
    maximized: saved.maximized,
  };
}

function isSavedPlace(value: unknown): value is SavedPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height, maximized } = value as Partial<Record<keyof SavedPlace, unknown>>;
  return [x, y, width, height].every(Number.isSafeInteger) && typeof maximized === 'boolean';
}

function clampSize(size: { width: number; height: number }, area: Place): { width: number; height: number } {
  return {
    width: Math.max(smallest.width, Math.min(size.width, area.width)),
    height: Math.max(smallest.height, Math.min(size.height, area.height)),
  };
}

/** Does enough of the title bar lie inside the area? */
function canBeGrasped(place: Place, area: Place): boolean {
  const left = Math.max(place.x, area.x);
  const right = Math.min(place.x + place.width, area.x + area.width);
  const roomBelow = area.y + area.height - place.y;
  return right - left >= graspable.width && place.y >= area.y && roomBelow >= graspable.height;
}
