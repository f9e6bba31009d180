import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowFor } from '../../../../../renderer/bulletins/table/use-row-keys.ts';
import { spanFor } from '../../../../../renderer/bulletins/table/use-span.ts';

const measures = fc.record({
  top: fc.integer({ min: 0, max: 300_000 }),
  height: fc.integer({ min: 0, max: 3000 }),
  rowHeight: fc.integer({ min: 10, max: 100 }),
  count: fc.integer({ min: 0, max: 7000 }),
});

test('every row in sight exists, and no more than the screen and its edges hold', () => {
  fc.assert(
    fc.property(measures, ({ top, height, rowHeight, count }) => {
      const { from, to } = spanFor(top, height, rowHeight, count);
      for (let row = Math.floor(top / rowHeight); row * rowHeight < top + height && row < count; row++) {
        expect(row >= from && row < to).toBe(true);
      }
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(count);
      expect(to - from).toBeLessThanOrEqual(height / rowHeight + 40);
    }),
  );
});

test('keys lead to a row that is there, and out at the top only', () => {
  const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'x');
  fc.assert(
    fc.property(keys, fc.nat(99), fc.integer({ min: 1, max: 30 }), (key, row, page) => {
      const to = rowFor(key, row, page, 100);
      if (key === 'x') expect(to).toBeNull();
      else if (key === 'ArrowUp' && row === 0) expect(to).toBe(-1);
      else expect(to !== null && to >= 0 && to < 100).toBe(true);
    }),
  );
});
