import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pools } from '../../src/arbitraries/index.js';
import { coarsenHomes, parsePool } from '../../src/index.js';
import { participant, pool } from '../support/builders.js';
import * as data from '../support/marked/inputs.js';
import { oracleDistanceMetres } from '../support/oracle/index.js';

describe('a coarse pool', () => {
  test('is a pool, in which nobody lives further off than is said, and the loss is what it is', () => {
    fc.assert(
      fc.property(
        pools({ people: { min: 1, max: 9 } }),
        fc.integer({ min: 10, max: 3000 }),
        (input, metres) => {
          const before = parsePool(input);
          const { pool: after, loss } = coarsenHomes(before, { metres });
          const moved = before.participants
            .map(({ home }, person) => oracleDistanceMetres(home, after.participants[person]!.home))
            .sort((a, b) => a - b);
          // The Dutch grid is stretched by less than a thousandth.
          expect(moved.at(-1)!).toBeLessThanOrEqual(metres * Math.SQRT1_2 * 1.002 + 1);
          expect(Math.abs(loss.moved.most - moved.at(-1)!)).toBeLessThanOrEqual(0.6);
          expect(Math.abs(loss.moved.median - moved[Math.floor(moved.length / 2)]!)).toBeLessThanOrEqual(0.6);
          const reach = 2000 / 1.3;
          const near = ({ participants }: typeof before) =>
            participants.flatMap((one, at) =>
              participants.slice(at + 1).map((other) => oracleDistanceMetres(one.home, other.home) <= reach),
            );
          const [were, are] = [near(before), near(after)];
          expect(loss.pairs).toEqual({
            before: were.filter(Boolean).length,
            lost: were.filter((was, pair) => was && !are[pair]).length,
            gained: are.filter((is, pair) => is && !were[pair]).length,
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  test('holds no home as it was, and no way by which one could be found again', () => {
    const { pool: coarse, loss } = coarsenHomes(data.pool, { metres: 250 });
    const text = JSON.stringify(coarse);
    for (const { home } of [...data.pool.participants, ...data.pool.volunteers!]) {
      for (const coordinate of Object.values(home)) expect(text).not.toContain(String(coordinate));
    }
    expect(coarse.travel).toBeUndefined();
    expect(loss.travel).toBe('left-out');
  });

  test('stays in its area', () => {
    const area = { lat: [51.9, 51.9203], lon: [4.2, 4.2504] } as const;
    const corner = pool([participant('a', { home: { lat: 51.9203, lon: 4.2504 } })], { area });
    expect(coarsenHomes(corner, { metres: 5000 }).pool.area).toEqual(area);
  });

  test.each([9, 10_001, Number.NaN, '250'])('has cells of a size that makes sense, not %s', (metres) => {
    expect(() => coarsenHomes(pool([]), { metres: metres as number })).toThrow(RangeError);
  });
});
