import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortInSlices } from '../../src/record/sort-in-slices.js';
import { runToEnd } from '../support/run-to-end.js';

test('sorting in slices gives the order of a stable sort', () => {
  const values = fc.array(fc.nat({ max: 20 }), { maxLength: 200 });
  fc.assert(
    fc.property(values, (list) => {
      const { value } = runToEnd(sortInSlices(list.length, (one, other) => list[one]! - list[other]!));
      expect([...value]).toEqual([...list.keys()].sort((one, other) => list[one]! - list[other]!));
    }),
  );
});

test('sorting in slices pauses after every few thousand comparisons', () => {
  let compared = 0;
  const numbers = Float64Array.from({ length: 20_000 }, (_, position) => (position * 7919) % 20_011);
  const { pauses } = runToEnd(
    sortInSlices(numbers.length, (one, other) => {
      compared++;
      return numbers[one]! - numbers[other]!;
    }),
  );
  expect(compared / pauses).toBeLessThan(5000);
});
