import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openingPlace, smallest } from '../../../../main/desktop/window-place.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 850 };
const left = { x: -1920, y: 0, width: 1920, height: 1040 };
const place = { x: 100, y: 100, width: 1000, height: 700, maximized: false };

test('a first start opens in the middle of the primary screen, no larger than it', () => {
  expect(openingPlace(undefined, [laptop])).toEqual({ width: 1280, height: 850, maximized: false });
});

test('a window opens where it was', () => {
  expect(openingPlace(place, [laptop])).toEqual(place);
});

test('a window on a second screen opens there', () => {
  expect(openingPlace({ ...place, x: -1800 }, [laptop, left])).toEqual({ ...place, x: -1800 });
});

test('a window whose screen is gone opens in the middle of the primary one, at its size', () => {
  expect(openingPlace({ ...place, x: -1800 }, [laptop])).toEqual({
    width: 1000,
    height: 700,
    maximized: false,
  });
});

test('a window larger than its screen is made to fit', () => {
  expect(openingPlace({ ...place, width: 5000, height: 3000 }, [laptop])).toMatchObject({
    width: 1440,
    height: 850,
  });
});

test('a window whose title bar was out of reach is brought back', () => {
  expect(openingPlace({ ...place, y: -500 }, [laptop])).not.toHaveProperty('y');
  expect(openingPlace({ ...place, y: 870 }, [laptop])).not.toHaveProperty('y');
  expect(openingPlace({ ...place, x: 1400 }, [laptop])).not.toHaveProperty('x');
});

test('a maximised window is maximised again, even on another screen', () => {
  expect(openingPlace({ ...place, x: 9000, maximized: true }, [laptop]).maximized).toBe(true);
});

test('whatever the kept file says, the window can be grasped and read', () => {
  const number = fc.oneof(fc.integer(), fc.double(), fc.constant('7'), fc.constant(undefined));
  const saved = fc.oneof(
    fc.anything(),
    fc.record({ x: number, y: number, width: number, height: number, maximized: fc.boolean() }),
  );
  fc.assert(
    fc.property(saved, (kept) => {
      const opened = openingPlace(kept, [laptop, left]);
      expect(opened.width).toBeGreaterThanOrEqual(smallest.width);
      expect(opened.height).toBeLessThanOrEqual(left.height);
      if (opened.x === undefined) return;
      const reachable = [laptop, left].some(
        (area) =>
          opened.y >= area.y &&
          opened.y <= area.y + area.height - 40 &&
          Math.min(opened.x + opened.width, area.x + area.width) - Math.max(opened.x, area.x) >= 120,
      );
      expect(reachable).toBe(true);
    }),
  );
});
