import fc from 'fast-check';
import { type LeverCosts, type LeverName, leverNames } from '../../../src/model/levers.js';
import type { PolicyInput } from '../../../src/model/policy.js';
import { hundredths } from './numbers.js';
import { asRead } from './plain.js';

/** A policy of small circles that asks so much that often no circle is possible. */
export function arbitraryStrictPolicy(): fc.Arbitrary<PolicyInput> {
  return fc
    .record({
      size: fc.constantFrom({ min: 3, max: 4 }, { min: 4, max: 5 }, { min: 5, max: 5 }, { min: 6, max: 7 }),
      reach: fc.record({
        personal: fc.integer({ min: 150, max: 800 }),
        between: fc.integer({ min: 500, max: 1500 }),
      }),
      composition: fc.record({ maxShare: hundredths(20, 60) }),
      dayparts: fc.record({ share: hundredths(50, 90) }),
      languages: fc.record({ share: hundredths(50, 90) }),
      minimumScore: hundredths(0, 70),
    })
    .map(asRead);
}

/** All levers but that of a rule that is seldom looked at. */
const ruled = leverNames.filter((name) => name !== 'rules.place');

/** What steps cost, for some of the levers: not so many that all steps could not be gone through. */
export function arbitraryCosts(most: number): fc.Arbitrary<LeverCosts> {
  return fc
    .tuple(
      fc.shuffledSubarray(ruled, { minLength: 5, maxLength: most }),
      fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), hundredths(10, 300)), {
        minLength: ruled.length,
        maxLength: ruled.length,
      }),
    )
    .map(
      ([names, costs]) =>
        Object.fromEntries(names.map((name, at): [LeverName, number] => [name, costs[at]!])) as LeverCosts,
    );
}
