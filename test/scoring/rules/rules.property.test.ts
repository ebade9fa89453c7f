import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circlesOf, policies, pools, poolsWith } from '../../../src/arbitraries/index.js';
import type { Breach } from '../../../src/scoring/rules/rule.js';
import { rules } from '../../../src/scoring/rules.js';
import { compiled } from '../../problem/compiled.js';
import { seatedIn } from '../seated.js';

const somewhere = pools({ people: { min: 1, max: 9 } }).chain((pool) =>
  fc.oneof(fc.constant(pool), poolsWith(pool, ['meetingPlaces'])),
);
const circles = somewhere.chain((pool) =>
  circlesOf(pool).chain((members) =>
    fc.record({
      everybody: policies().map(({ rules, ...policy }) =>
        compiled(pool, { policy: { ...policy, rules: { ...rules, place: 'required' } } }),
      ),
      members: fc.constant(members),
      reordered: fc.shuffledSubarray(members, { minLength: members.length }),
    }),
  ),
);

describe.each(rules)('the rule of $code', (rule) => {
  test('is broken by some whole number exactly where it finds something', () => {
    fc.assert(
      fc.property(circles, ({ everybody, members }) => {
        const circle = seatedIn(everybody, members);
        const found: Breach[] = [];
        const shortfall = rule.shortfall(circle, found);
        expect(shortfall % 1).toBeCloseTo(0, 12);
        expect(shortfall).toBeGreaterThanOrEqual(0);
        expect(found.length > 0).toBe(shortfall > 0);
        expect(rule.shortfall(circle)).toBe(shortfall);
      }),
      { numRuns: 30 },
    );
  });

  test('can be kept no better by any circle that grows from some members than is said of them', () => {
    fc.assert(
      fc.property(circles, fc.nat(9), fc.nat(2), ({ everybody, members }, some, spare) => {
        const shortfall = rule.shortfall(seatedIn(everybody, members));
        const part = seatedIn(everybody, members.slice(0, some));
        const least = rule.leastShortfall?.(part, members.length + spare) ?? 0;
        expect(least).toBeLessThanOrEqual(shortfall);
        expect(least % 1).toBeCloseTo(0, 12);
      }),
      { numRuns: 300 },
    );
  });

  test('is blind to the order of members', () => {
    fc.assert(
      fc.property(circles, ({ everybody, members, reordered }) => {
        const shortfall = rule.shortfall(seatedIn(everybody, members));
        expect(rule.shortfall(seatedIn(everybody, reordered))).toBe(shortfall);
      }),
      { numRuns: 30 },
    );
  });
});
