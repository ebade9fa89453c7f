import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateCircle, forecast, parsePool } from '../src/index.js';
import { today } from './support/builders.js';
import { town } from './support/towns.js';

const policy = { size: { min: 4, max: 7 } } as const;
const anyTown = fc
  .nat()
  .map((seed) => town(seed, { circles: 4, size: { min: 2, max: 7 }, waiting: 4, side: 1000 }));
const anyDay = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));

describe('a forecast', () => {
  test('of a later day has all that one of an earlier day has', () => {
    fc.assert(
      fc.property(anyTown, anyDay, anyDay, (pool, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const [first, second] = [forecast(pool, early, { policy }), forecast(pool, late, { policy })];
        for (const [place, circle] of first.circles.entries()) {
          const later = second.circles[place]!;
          expect(later.leaving.slice(0, circle.leaving.length)).toEqual(circle.leaving);
          expect(later.loses.talents).toEqual(expect.arrayContaining([...circle.loses.talents]));
          const staying = circle.loses.needs.filter((need) => later.after.members.includes(need.participant));
          expect(later.loses.needs).toEqual(expect.arrayContaining(staying));
          if (circle.warnings.length > 0) expect(later.warnings.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('changes nothing where nobody leaves, and is exact where somebody does', () => {
    fc.assert(
      fc.property(anyTown, anyDay, (input, date) => {
        const pool = parsePool(input);
        for (const { circle, leaving, before, after, loses, size, differences } of forecast(pool, date, {
          policy,
        }).circles) {
          const members = pool.circles
            .find(({ id }) => id === circle)!
            .members.filter(({ status }) => status !== 'declined');
          const staying = members.filter(({ leavesOn = '9999-12-31' }) => leavesOn > date);
          expect(before).toEqual(
            evaluateCircle(
              pool,
              members.map(({ participant }) => participant),
              policy,
            ),
          );
          expect(after).toEqual(
            evaluateCircle(
              pool,
              staying.map(({ participant }) => participant),
              policy,
            ),
          );
          expect(size.before - size.after).toBe(leaving.length);
          if (leaving.length > 0) continue;
          expect(after).toEqual(before);
          expect(loses).toEqual({ talents: [], needs: [] });
          expect(Object.values(differences).every((each) => each === null || each === 0)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
