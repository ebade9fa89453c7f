import fc from 'fast-check';
import { type LeverCosts, type LeverName, leverNames } from '../index.js';
import { hundredths } from './making/numbers.js';

/** All levers but that of a rule that is seldom looked at. */
const ruled = leverNames.filter((name) => name !== 'rules.place');

/** What one step of each lever costs, for five levers or more and at most so many; the others are not touched. */
export function leverCosts({
  most = ruled.length,
}: {
  readonly most?: number;
} = {}): fc.Arbitrary<LeverCosts> {
  return fc
    .tuple(
      fc.shuffledSubarray(ruled, { minLength: Math.min(5, most), maxLength: most }),
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
