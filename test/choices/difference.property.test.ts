import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceBetween } from '../../src/choices/difference.js';

/** Twelve people, each in one of four circles or in none. */
const circles = fc
  .array(fc.integer({ min: -1, max: 3 }), { minLength: 12, maxLength: 12 })
  .map((circleOf) =>
    [0, 1, 2, 3].map((circle) => circleOf.flatMap((each, person) => (each === circle ? [person] : []))),
  );

function pairsIn(all: ReadonlyArray<readonly number[]>): Set<string> {
  return new Set(
    all.flatMap((members) =>
      members.flatMap((one) => members.filter((other) => one < other).map((other) => `${one} ${other}`)),
    ),
  );
}

test('the difference is the share of pairs who share a circle in one of the two only', () => {
  fc.assert(
    fc.property(circles, circles, (a, b) => {
      const [some, others] = [pairsIn(a), pairsIn(b)];
      const either = new Set([...some, ...others]);
      const oneOnly = [...either].filter((pair) => some.has(pair) !== others.has(pair));
      const expected = either.size === 0 ? 0 : oneOnly.length / either.size;
      expect(differenceBetween(a, b)).toBeCloseTo(expected, 12);
      expect(differenceBetween(b, a)).toBe(differenceBetween(a, b));
      expect(differenceBetween(a, [...a].reverse())).toBe(0);
    }),
  );
});

test('circles that share no pair are wholly different', () => {
  const rows = [
    [1, 2],
    [3, 4],
  ];
  const columns = [
    [1, 3],
    [2, 4],
  ];
  expect(differenceBetween(rows, columns)).toBe(1);
  expect(differenceBetween(rows, [])).toBe(1);
});
